"""Changing objects of a tree wherever they stand; what is untouched is shared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias, cast

from ..load import Dialect
from ..load.pointers import join
from ..resolve.shapes import (
    Kind,
    Shape,
    Telling,
    children,
    shapes_of,
    worth_a_look,
)

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
    telling: Telling,
    dialect: Dialect = Dialect.OPENAPI_32,
) -> dict[str, object]:
    """The tree with its objects passed through `change`, the innermost first.

    Objects without anything below them are passed if they have a field of `telling`.
    """
    grammar = (shapes_of(dialect), worth_a_look(dialect, telling))
    return cast("dict[str, object]", _rebuilt(tree, kind, change, grammar, None))


def _rebuilt(
    node: dict[str, object],
    kind: Kind,
    change: Change,
    grammar: tuple[Mapping[Kind, Shape], Telling],
    way: Way,
) -> object:
    shapes, wanted = grammar
    result = node
    for child_kind, child, tokens in children(shapes, kind, node, wanted):
        new = _rebuilt(child, child_kind, change, grammar, (way, tokens))
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
