"""String formats as Python values that are written back exactly as they came.

Each name is an `Annotated` alias of an ordinary type: `at: DateTime` is a datetime.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal as _Decimal
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

from pydantic_core import CoreSchema, core_schema

from . import written

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

# The texts that are their own canonical form. Pydantic's core tries these, so that
# the usual value costs no Python code but the call of a constructor.
_MILLIS = r"(?:[1-9][0-9][0-9]|[0-9][1-9][0-9]|[0-9][0-9][1-9])"
_CANONICAL_DATETIME = (
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}"
    rf"(?:\.{_MILLIS}|\.[0-9]{{3}}{_MILLIS})?"
    r"(?:Z|[+-](?:0[1-9]|1[0-9]|2[0-3]):[0-5][0-9])?$"
)
_CANONICAL_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_CANONICAL_UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"


@dataclass(frozen=True)
class Quick:
    """A pattern of canonical texts, and a schema that reads them without Python code."""

    pattern: str
    schema: CoreSchema = field(hash=False)


@dataclass(frozen=True)
class StringFormat:
    """Teaches pydantic to read and write the values of one string format."""

    name: str
    kind: type
    parse: Callable[[str], object]
    write: Callable[[Any], str]
    quick: Quick | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from_text: CoreSchema = core_schema.chain_schema(
            [core_schema.str_schema(), _made_by(self.parse)]
        )
        if self.quick is not None:
            pattern = core_schema.str_schema(pattern=self.quick.pattern)
            quick = core_schema.chain_schema([pattern, self.quick.schema])
            from_text = core_schema.union_schema(
                [quick, from_text], mode="left_to_right"
            )
        return core_schema.json_or_python_schema(
            json_schema=from_text,
            python_schema=core_schema.no_info_plain_validator_function(self._accept),
            serialization=core_schema.plain_serializer_function_ser_schema(
                self._write_or_keep, when_used="json"
            ),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "format": self.name}

    def _accept(self, value: object) -> object:
        if isinstance(value, str):
            return self.parse(value)
        # A datetime is a date to Python, and to nobody else.
        if isinstance(value, self.kind) and (
            self.kind is not date or not isinstance(value, datetime)
        ):
            return value
        raise ValueError(f"expected a {self.kind.__name__} or its text")

    def _write_or_keep(self, value: object) -> object:
        # What a server sent instead of the format goes back as it is.
        return self.write(value) if isinstance(value, self.kind) else value


def _made_by(make: Callable[[str], object]) -> CoreSchema:
    return core_schema.no_info_plain_validator_function(make)


class _AnyNumber:
    """Teaches pydantic to keep an integer an integer where a number may stand."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.union_schema(
            [core_schema.int_schema(), core_schema.float_schema()],
            serialization=core_schema.simple_ser_schema("any"),
        )


DateTime = Annotated[
    datetime,
    StringFormat(
        "date-time",
        datetime,
        written.parse_datetime,
        written.datetime_text,
        Quick(_CANONICAL_DATETIME, _made_by(datetime.fromisoformat)),
    ),
]
"""`format: date-time` (RFC 3339); nanoseconds and odd offsets survive."""

Date = Annotated[
    date,
    StringFormat(
        "date",
        date,
        written.parse_date,
        written.date_text,
        Quick(_CANONICAL_DATE, _made_by(date.fromisoformat)),
    ),
]
"""`format: date` (RFC 3339 full-date)."""

Time = Annotated[
    time, StringFormat("time", time, written.parse_time, written.time_text)
]
"""`format: time` (RFC 3339 full-time, and partial-time)."""

Duration = Annotated[
    timedelta,
    StringFormat("duration", timedelta, written.parse_duration, written.timedelta_text),
]
"""`format: duration` (ISO 8601); a year counts 365 days, a month 30."""

Uuid = Annotated[
    UUID,
    StringFormat(
        "uuid",
        UUID,
        written.parse_uuid,
        written.uuid_text,
        Quick(_CANONICAL_UUID, core_schema.uuid_schema()),
    ),
]
"""`format: uuid` (RFC 9562)."""

Base64Bytes = Annotated[
    bytes,
    StringFormat("byte", bytes, written.parse_base64, written.base64_text),
]
"""`format: byte`: bytes, base64 on the wire (RFC 4648)."""

Decimal = Annotated[
    _Decimal,
    StringFormat("decimal", _Decimal, written.parse_decimal, written.decimal_text),
]
"""`format: decimal` of a string: every digit is kept."""

Number = Annotated[float, _AnyNumber()]
"""`type: number`: a float, or an int where the text had no fraction."""
