"""Integers that were written with a point: 1.0 is one (JSON Schema 2020-12, 6.1.1)."""

from __future__ import annotations

from typing import Any

from pydantic_core import ValidationError, from_json, to_json

from .narrow import json_array, json_object

# A double holds every integer up to here, and not every one beyond (RFC 8259, 6).
_LARGEST = 2**53


def with_integers(content: bytes, error: ValidationError) -> bytes | None:
    """Write the numbers that were refused for their point without it.

    Args:
        content: Well-formed JSON.
        error: Why a schema rejected it.

    Returns:
        The same JSON in other words; None where that helps nothing.
    """
    root = [from_json(content)]
    changed = False
    for fault in error.errors(include_url=False):
        number = fault["input"]
        is_written_so = fault["type"] == "int_type" and isinstance(number, float)
        if is_written_so and number.is_integer() and abs(number) <= _LARGEST:
            changed |= _put(root, (0, *fault["loc"]), int(number))
    return to_json(root[0]) if changed else None


def _put(root: list[Any], location: tuple[int | str, ...], number: int) -> bool:
    """Put a number in its place; a location also names members of unions."""
    holder: Any = root
    last: int | str = 0
    node: Any = root
    for step in location:
        fields, items = json_object(node), json_array(node)
        if fields is not None and str(step) in fields:
            holder, last, node = fields, str(step), fields[str(step)]
        elif items is not None and isinstance(step, int) and step < len(items):
            holder, last, node = items, step, items[step]
    if not isinstance(node, float):
        return False
    holder[last] = number
    return True
