"""JSON in and out: text to typed values, strictly where possible, and back."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import cached_property, lru_cache
from typing import Annotated, Any, cast, get_origin
from uuid import UUID

from pydantic import BaseModel, TypeAdapter
from pydantic_core import (
    CoreSchema,
    ErrorDetails,
    InitErrorDetails,
    PydanticCustomError,
    SchemaSerializer,
    SchemaValidator,
    ValidationError,
    core_schema,
    from_json,
)

from . import written
from .constraints import BEYOND_LIMIT
from .integers import with_integers
from .lenient import LenientReader
from .narrow import as_array, as_object
from .nulls import faults
from .unset import UNSET

_TOLD = frozenset({"missing", BEYOND_LIMIT})
"""The types of errors that are a reason not to send something."""

_ANY = SchemaSerializer(core_schema.any_schema())


class Reader:
    """Reads JSON into one type; `reader_for` makes these."""

    def __init__(
        self, name: str, schema: CoreSchema, validator: SchemaValidator
    ) -> None:
        self._name = name
        self._schema = schema
        self._validator = validator

    @cached_property
    def _lenient(self) -> LenientReader:
        return LenientReader(self._schema, self._name)

    def read(self, content: bytes) -> Any:
        """Read JSON; what does not match the type stays as it came.

        Raises:
            ValueError: The text is no JSON.
        """
        try:
            # Strict: "1" is no integer, and 1 no boolean. By the wire names alone:
            # an unknown key may be spelled as the Python name of a field.
            return self._validator.validate_json(
                content, strict=True, by_alias=True, by_name=False
            )
        except ValidationError as error:
            if error.error_count() == 1 and error.errors()[0]["type"] == "json_invalid":
                raise
            again = with_integers(content, error)
            if again is not None:
                return self.read(again)
            return self._lenient.read(content, error)

    def read_strictly(self, content: bytes) -> Any:
        """Read JSON that must match the type and its limits.

        Raises:
            pydantic.ValidationError: It does not match (a `ValueError`).
        """
        try:
            value = self._validator.validate_json(
                content, strict=True, by_alias=True, by_name=False
            )
        except ValidationError as error:
            again = with_integers(content, error)
            if again is None:
                raise
            return self.read_strictly(again)
        # Limits are those of what Python passes; types were checked above.
        self._checked(from_json(content))
        found: list[InitErrorDetails] = [
            {"type": fault, "loc": place, "input": None}
            for place, fault in faults(value)
        ]
        if found:
            raise ValidationError.from_exception_data(self._name, found)
        return value

    def check(self, data: object) -> None:
        """Check JSON data that are sent: that nothing is missing or beyond a limit.

        Data of other types than those described are for the server to judge: whoever
        writes them may know more of the API than its description does.

        Raises:
            pydantic.ValidationError: Something is (a `ValueError`).
        """
        try:
            self._checked(data)
        except ValidationError as error:
            found = [fault for fault in error.errors() if not _is_of_no_kind(fault)]
            if found and all(fault["type"] in _TOLD for fault in found):
                # Without the data, which may be private.
                raise ValidationError.from_exception_data(
                    "the body", [_again(fault) for fault in found], hide_input=True
                ) from None

    def _checked(self, data: object) -> None:
        self._validator.validate_python(
            data, strict=False, by_alias=True, by_name=False
        )


def _is_of_no_kind(fault: ErrorDetails) -> bool:
    """Say whether an object or array stands where none can: a union's other members."""
    is_nested = isinstance(fault["input"], (dict, list))
    return is_nested and fault["type"].endswith("_type")


def _again(fault: ErrorDetails) -> InitErrorDetails:
    """Make the part of an error of pydantic that says the same, and no more."""
    # In the context: a message may hold braces, which a template must not.
    kind: Any = fault["type"]
    said = PydanticCustomError(kind, "{said}", {"said": fault["msg"]})
    return {"type": said, "loc": fault["loc"], "input": None}


@lru_cache(maxsize=4096)
def reader_for(type_form: object) -> Reader:
    """Make the reader of a type; one a type."""
    if isinstance(type_form, type) and issubclass(type_form, BaseModel):
        # Defined with a deferred build: this is the first use.
        type_form.model_rebuild()
        return Reader(
            type_form.__name__,
            type_form.__pydantic_core_schema__,
            cast("SchemaValidator", type_form.__pydantic_validator__),
        )
    return _adapted(type_form)


def _adapted(form: Any) -> Reader:
    adapter: TypeAdapter[Any] = TypeAdapter(form)
    tagged = get_origin(form) is Annotated
    name = "union" if tagged else getattr(form, "__name__", None) or str(form)
    return Reader(name, adapter.core_schema, cast("SchemaValidator", adapter.validator))


def dump_json(value: object) -> bytes:
    """Write a model, or plain data with models in it, as compact JSON.

    Models give their wire names and only what was set.

    Raises:
        ValueError: The value has no JSON form.
    """
    plain = value if isinstance(value, BaseModel) else to_data(value)
    return _ANY.to_json(plain, by_alias=True, exclude_unset=True, warnings=False)


def dump_data(model: BaseModel) -> dict[str, Any]:
    """Turn a model into plain JSON data: wire names, and only what was set."""
    data: dict[str, Any] = model.__pydantic_serializer__.to_python(
        model, mode="json", by_alias=True, exclude_unset=True, warnings=False
    )
    return data


def to_data(value: object) -> Any:
    """Turn a value into plain JSON data (dict, list, str, int, float, bool, None).

    Raises:
        ValueError: The value has no JSON form.
    """
    match value:
        case BaseModel():
            return dump_data(value)
        case Enum():
            return to_data(value.value)
        case None | str() | bool() | int():
            return value
        case float():
            if value - value != 0:
                raise ValueError("JSON has no infinity and no NaN")
            return value
        case _:
            pass
    fields = as_object(value)
    if fields is not None:
        return {
            str(to_data(key)): to_data(item)
            for key, item in fields.items()
            if item is not UNSET
        }
    array = as_array(value)
    if array is not None:
        return [to_data(item) for item in array]
    text = format_text(value)
    if text is not None:
        return text
    raise ValueError(f"a {type(value).__name__} has no JSON form")


def format_text(value: object) -> str | None:
    """Write a date, time, UUID, decimal or bytes as text; None for other types."""
    match value:
        case datetime():
            return written.datetime_text(value)
        case date():
            return written.date_text(value)
        case time():
            return written.time_text(value)
        case timedelta():
            return written.timedelta_text(value)
        case Decimal():
            return written.decimal_text(value)
        case UUID():
            return written.uuid_text(value)
        case bytes():
            return written.base64_text(value)
        case _:
            return None
