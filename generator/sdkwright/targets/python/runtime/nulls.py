"""Nulls where a schema allows a value or nothing.

Such a field is `T | None = None`: None says that it was left out. A null that a server
sends there is kept; strictly speaking it is a fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from .narrow import as_array, as_object


def stray_nulls(value: object) -> Iterator[tuple[str | int, ...]]:
    """Yield the place of each null that stands where the schema has none."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        for name in value.model_fields_set & fields.keys():
            member, field = getattr(value, name), fields[name]
            wire = field.alias or name
            if member is None and field.default is None and field.annotation is not Any:
                yield (wire,)
            yield from _below(wire, member)
    members = value.model_extra if isinstance(value, BaseModel) else value
    for key, member in (as_object(members) or {}).items():
        yield from _below(str(key), member)
    for index, item in enumerate(as_array(value) or ()):
        yield from _below(index, item)


def _below(step: str | int, value: object) -> Iterator[tuple[str | int, ...]]:
    for place in stray_nulls(value):
        yield (step, *place)
