"""Telling arrays and objects from other values, in words that type checkers know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Any, cast


def as_object(value: object) -> Mapping[object, object] | None:
    """Return a mapping as it is; None for other values."""
    if isinstance(value, Mapping):
        return cast("Mapping[object, object]", value)
    return None


def as_array(value: object) -> list[object] | None:
    """Return the items of a sequence or set; None for text and other values."""
    if isinstance(value, (str, bytes, bytearray)):
        return None
    if isinstance(value, (Sequence, Set)):
        return list(cast("Sequence[object] | Set[object]", value))
    return None


def json_object(value: object) -> dict[str, Any] | None:
    """Return a dict as it is; None for other values."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def json_array(value: object) -> list[Any] | None:
    """Return a list as it is; None for other values."""
    return cast("list[object]", value) if isinstance(value, list) else None
