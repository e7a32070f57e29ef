"""Files as fields of models: what a multipart form is made from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, get_args

from pydantic import BaseModel
from pydantic_core import CoreSchema, core_schema

from .types import File
from .values import members

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


class _AsGiven:
    """Teaches pydantic to leave alone what it is given."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.any_schema()


FormFile: TypeAlias = Annotated[File, _AsGiven()]
"""`format: binary` in a multipart form: a file, sent as a part of its own."""


def form_members(value: object) -> Mapping[str, object] | None:
    """Return the members of a form by wire name, files as they were given.

    None for a value that is no object.
    """
    if not isinstance(value, BaseModel):
        return members(value)
    files = _files(type(value))
    if not files:
        return members(value)
    given = value.model_fields_set & files
    others = value.model_copy()
    others.__pydantic_fields_set__ = value.model_fields_set - given
    plain = members(others) or {}
    ordered: dict[str, object] = {}
    for name, field in type(value).model_fields.items():
        wire = field.alias or name
        if name in given:
            ordered[wire] = getattr(value, name)
        elif wire in plain:
            ordered[wire] = plain[wire]
    return {**ordered, **plain}


@lru_cache(maxsize=1024)
def _files(model: type[BaseModel]) -> frozenset[str]:
    """The names of the fields that hold files."""
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if any(isinstance(about, _AsGiven) for about in field.metadata)
        or _holds_files(field.annotation)
    )


def _holds_files(hint: Any) -> bool:
    return any(isinstance(a, _AsGiven) or _holds_files(a) for a in get_args(hint))
