"""The value of a field that was left out, where null would mean something else."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Literal

from pydantic_core import CoreSchema, core_schema

from .narrow import json_object

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


class Unset(Enum):
    """The type of `UNSET`; write `nick: str | None | Unset = UNSET`.

    An enum of one member, because type checkers narrow on `is UNSET` then, and
    because copying and pickling keep its identity.
    """

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        # No JSON value is ever UNSET: the union that holds this type goes on to
        # its other members.
        return core_schema.json_or_python_schema(
            json_schema=core_schema.literal_schema([cls.UNSET]),
            python_schema=core_schema.is_instance_schema(cls),
        )


UNSET: Literal[Unset.UNSET] = Unset.UNSET
"""Not set: the field is not sent. Falsy, and not the same as `None` (JSON null)."""


def is_unset(value: object) -> bool:
    """Say whether `value` is `UNSET`."""
    return value is UNSET


def unset_in_python_only(schema: CoreSchema) -> CoreSchema:
    """Return the schema of a three-state field with a quick way for JSON.

    There is no UNSET in JSON: the union that allows for it need not be tried. The
    schema of a model that is complete comes by again wherever the model is used.
    """
    if schema["type"] == "json-or-python":
        return schema
    return core_schema.json_or_python_schema(
        json_schema=_without_unset(schema), python_schema=schema
    )


def _without_unset(schema: Any) -> Any:
    if schema["type"] == "nullable":
        return {**schema, "schema": _without_unset(schema["schema"])}
    if schema["type"] != "union":
        return schema
    choices = [choice for choice in schema["choices"] if not _is_unset_schema(choice)]
    return choices[0] if len(choices) == 1 else {**schema, "choices": choices}


def _is_unset_schema(schema: Any) -> bool:
    # Members of a union may come with a label, as tuples.
    fields = json_object(schema) or {}
    return (json_object(fields.get("python_schema")) or {}).get("cls") is Unset
