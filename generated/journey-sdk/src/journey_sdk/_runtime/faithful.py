"""Writing numbers as what they are, also where a server sent something else."""

from __future__ import annotations

from typing import Any

from pydantic_core import core_schema

from .narrow import as_array, json_object


def write_as_received(schema: Any) -> None:
    """Make a field's schema write each number by its own type.

    The serializer of `int` would write a `true` that a server sent instead of a
    number as 1.

    Args:
        schema: The core schema of a field; changed in place.
    """
    for item in as_array(schema) or ():
        write_as_received(item)
    node = json_object(schema) or {}
    if node.get("type") in ("int", "float"):
        node.setdefault("serialization", core_schema.simple_ser_schema("any"))
    for key in _NESTED & node.keys():
        write_as_received(node[key])


_NESTED = frozenset(
    {
        "schema",
        "choices",
        "items_schema",
        "values_schema",
        "json_schema",
        "python_schema",
        "lax_schema",
        "strict_schema",
    }
)
"""The keys under which the schemas of parts of a value stand."""
