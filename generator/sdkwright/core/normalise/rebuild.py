"""Changing objects of a tree wherever they stand; what is untouched is shared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias, cast

from ..load import Dialect
from ..load.pointers import join
from ..resolve.shapes import Kind, Shape, children, is_leaf, shapes_of

Way: TypeAlias = "tuple[Way, tuple[str | int, ...]] | None"
"""The tokens that lead to an object, linked backwards: cheap to extend."""

Change: TypeAlias = Callable[[Kind, dict[str, object], Way], object]
"""Answers what to put in place of an object, whose parts have been changed already."""


def pointer_of(way: Way) -> str:
    """The JSON pointer of a way."""
    tokens: list[str | int] = []
    while way is not None:
        way, last = way
        tokens[:0] = last
    return join(tokens)


def rebuilt(
    tree: dict[str, object],
    kind: Kind,
    change: Change,
    dialect: Dialect = Dialect.OPENAPI_32,
) -> dict[str, object]:
    """The tree with every object passed through `change`, the innermost first."""
    shapes = shapes_of(dialect)
    return cast("dict[str, object]", _rebuilt(tree, kind, change, shapes, None))


def _rebuilt(
    node: dict[str, object],
    kind: Kind,
    change: Change,
    shapes: Mapping[Kind, Shape],
    way: Way,
) -> object:
    if is_leaf(shapes, kind, node):
        return change(kind, node, way)
    result = node
    for child_kind, child, tokens in children(shapes, kind, node):
        if type(child) is not dict:
            continue
        below = cast("dict[str, object]", child)
        new = _rebuilt(below, child_kind, change, shapes, (way, tokens))
        if new is not child:
            if result is node:
                result = dict(node)
            _put(result, node, tokens, new)
    return change(kind, result, way)


def _put(
    result: dict[str, object],
    node: dict[str, object],
    tokens: tuple[str | int, ...],
    new: object,
) -> None:
    """Puts a changed part into a copy of an object, copying the collection between."""
    key = cast("str", tokens[0])
    if len(tokens) == 1:
        result[key] = new
        return
    between = result[key]
    if between is node[key]:
        between = (
            list(cast("list[object]", between))
            if type(between) is list
            else dict(cast("dict[str, object]", between))
        )
        result[key] = between
    if type(between) is list:
        between[cast("int", tokens[1])] = new
    else:
        cast("dict[str, object]", between)[cast("str", tokens[1])] = new
