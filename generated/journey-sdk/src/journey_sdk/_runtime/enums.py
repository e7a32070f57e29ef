"""Enums that stay open: a value this version does not know is kept, not refused."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Any, Self

from pydantic_core import CoreSchema, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


class OpenStrEnum(StrEnum):
    """A `str` enum whose unknown values become members outside the list.

    Such a member has the value as its name and value, equals it, and is not
    remembered: a server that invents values does not make the process grow.
    Compare with `==`; `kind in list(Kind)` tells whether it is a listed one.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member


class OpenIntEnum(IntEnum):
    """An `int` enum whose unknown values become members outside the list."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        member = int.__new__(cls, value)
        member._name_ = str(int(value))
        member._value_ = int(value)
        return member

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        # Through a strict integer, since a lookup alone takes true for 1.
        return core_schema.chain_schema(
            [
                core_schema.int_schema(strict=True),
                core_schema.no_info_plain_validator_function(cls),
            ],
            serialization=core_schema.plain_serializer_function_ser_schema(
                _plain_int, when_used="json"
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "integer", "examples": [member.value for member in cls]}


def _plain_int(value: object) -> object:
    return value.value if isinstance(value, OpenIntEnum) else value
