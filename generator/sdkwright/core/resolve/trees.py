"""Reading and changing trees without changing them in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from ..load.pointers import split


class MissingError(LookupError):
    """A pointer leads nowhere; `depth` tokens of it could be followed."""

    def __init__(self, depth: int, message: str) -> None:
        self.depth = depth
        super().__init__(message)


def value_at(tree: object, tokens: Sequence[str]) -> object:
    """The value that the tokens of a pointer lead to (RFC 6901 section 4).

    Raises:
        MissingError: nothing stands there; the message says where the way ends.
    """
    value = tree
    for depth, token in enumerate(tokens):
        if type(value) is dict:
            mapping = cast("dict[str, object]", value)
            if token not in mapping:
                raise MissingError(depth, f"there is no '{token}'")
            value = mapping[token]
        elif type(value) is list:
            value = _element(cast("list[object]", value), token, depth)
        else:
            raise MissingError(depth, f"nothing is below a single value ('{token}')")
    return value


def _element(items: list[object], token: str, depth: int) -> object:
    if not (token.isascii() and token.isdigit()):
        raise MissingError(depth, f"'{token}' is no index of a list")
    if len(token) > 1 and token.startswith("0"):
        raise MissingError(
            depth, f"the index '{token}' has a leading zero (RFC 6901 section 4)"
        )
    if len(token) > 9 or int(token) >= len(items):
        raise MissingError(
            depth, f"the list has {len(items)} items, so there is no index {token}"
        )
    return items[int(token)]


@dataclass(slots=True)
class _Edit:
    below: dict[str, _Edit] = field(default_factory=dict[str, "_Edit"])
    values: list[object] = field(default_factory=list[object])
    """The new value, if this very node gets one."""


def edited(tree: object, edits: Mapping[str, object]) -> object:
    """The tree with other values at some pointers; what is untouched is shared.

    An edit below another edit changes the other's value. A key that is not there yet
    is added, with the mappings that lead to it.
    """
    if not edits:
        return tree
    top = _Edit()
    for pointer, value in edits.items():
        edit = top
        for token in split(pointer):
            edit = edit.below.setdefault(token, _Edit())
        edit.values.append(value)
    return _applied(tree, top)


def _applied(value: object, edit: _Edit) -> object:
    if edit.values:
        value = edit.values[-1]
    if not edit.below:
        return value
    if type(value) is list:
        items = list(cast("list[object]", value))
        for token, below in edit.below.items():
            items[int(token)] = _applied(items[int(token)], below)
        return items
    mapping = dict(cast("dict[str, object]", value)) if type(value) is dict else {}
    for token, below in edit.below.items():
        mapping[token] = _applied(mapping.get(token), below)
    return mapping
