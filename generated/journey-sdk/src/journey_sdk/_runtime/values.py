"""Parameter values as text, and the three shapes that the styles know."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from typing import TypeAlias

from pydantic import BaseModel

from .codec import dump_data, format_text, to_data
from .narrow import as_array, as_object
from .unset import UNSET

Pairs: TypeAlias = list[tuple[str, str]]

Shape: TypeAlias = str | list[str] | Pairs
"""A primitive's text, the texts of an array, or the pairs of an object."""


def is_absent(value: object) -> bool:
    """Say whether a parameter value means that nothing is sent."""
    return value is None or value is UNSET


def members(value: object) -> Mapping[str, object] | None:
    """Return the members of an object by wire name; None for other values."""
    if isinstance(value, BaseModel):
        return dump_data(value)
    mapping = as_object(value)
    if mapping is None:
        return None
    return {str(to_data(key)): item for key, item in mapping.items()}


def shape(value: object) -> Shape:
    """Bring a value into one of the three shapes.

    Null inside an array or object is undefined for the styles and left out
    (RFC 6570 section 2.3).

    Raises:
        ValueError: The value has no text.
    """
    fields = members(value)
    if fields is not None:
        return [
            (name, text_of(item))
            for name, item in fields.items()
            if not is_absent(item)
        ]
    array = as_array(value)
    if array is not None:
        return [text_of(item) for item in array if not is_absent(item)]
    return text_of(value)


def text_of(value: object) -> str:
    """Write one value as the text that stands in a parameter.

    Booleans are `true` and `false`; members of enums are their values; arrays and
    objects, which no style can nest, are JSON.

    Raises:
        ValueError: The value has no text.
    """
    match value:
        case Enum():
            return text_of(value.value)
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return str(to_data(value))
        case None:
            return "null"
        case _:
            pass
    text = format_text(value)
    return json_text(value) if text is None else text


def json_text(value: object) -> str:
    """Write a value as compact JSON text.

    Raises:
        ValueError: The value has no JSON form.
    """
    return json.dumps(to_data(value), ensure_ascii=False, separators=(",", ":"))
