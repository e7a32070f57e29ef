"""What the schema of a JSON text forbids and its model lets pass.

Such a field is `T | None = None`: None says that it was left out. A null that a server
sends there is kept; strictly speaking it is a fault. So is a tag that is missing: the
model has one value for it, whoever makes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from .narrow import as_array, as_object
from .unset import UNSET

Fault: TypeAlias = tuple[tuple[str | int, ...], PydanticCustomError]
"""A place in the JSON text, and what is wrong there."""

_NO_NULL = PydanticCustomError("no_null", "The value is null, not left out")
_NO_TAG = PydanticCustomError("missing", "The value is required, and missing")


def faults(value: object) -> Iterator[Fault]:
    """Yield each null where the schema has none, and each tag that is missing."""
    if isinstance(value, BaseModel):
        given = value.model_fields_set
        for name, field in type(value).model_fields.items():
            wire = field.alias or name
            if name in given:
                member = getattr(value, name)
                optional = field.default is None and field.annotation is not Any
                if member is None and optional:
                    yield (wire,), _NO_NULL
                yield from _below(wire, member)
            elif field.default is not None and field.default is not UNSET:
                yield (wire,), _NO_TAG
    members = value.model_extra if isinstance(value, BaseModel) else value
    for key, member in (as_object(members) or {}).items():
        yield from _below(str(key), member)
    for index, item in enumerate(as_array(value) or ()):
        yield from _below(index, item)


def _below(step: str | int, value: object) -> Iterator[Fault]:
    for place, fault in faults(value):
        yield (step, *place), fault
