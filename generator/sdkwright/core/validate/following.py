"""Ways through a tree whose references stand for what they lead to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from ..load.pointers import split
from ..resolve.trees import MissingError, value_at

_MOST_REFERENCES = 64


def through(root: dict[str, object], path: Sequence[str | int]) -> tuple[str, ...]:
    """The tokens of a way, with the references on it followed, but not at its end."""
    way: tuple[str, ...] = ()
    for token in path:
        way = (*followed(root, way), str(token))
    return way


def followed(root: dict[str, object], way: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens that lead to what stands at a way, or to what it refers to."""
    for _ in range(_MOST_REFERENCES):
        try:
            value = value_at(root, way)
        except MissingError:
            break
        mapping = cast("dict[str, object]", value) if isinstance(value, dict) else {}
        reference = mapping.get("$ref")
        if not isinstance(reference, str):
            break
        way = split(reference.removeprefix("#"))
    return way
