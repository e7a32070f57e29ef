"""One walk over every object of a tree that the grammar knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from ..load import Dialect
from ..load.pointers import join
from .shapes import Kind, Telling, children, shapes_of, worth_a_look


class Site(NamedTuple):
    """An object of a tree: its kind, its value, and the way to it.

    The way is linked backwards, which costs nothing to extend; `pointer` writes it out.
    """

    kind: Kind
    value: object
    above: Site | None
    tokens: tuple[str | int, ...]

    @property
    def pointer(self) -> str:
        """The JSON pointer from the root of the walk to this object."""
        tokens: list[str | int] = []
        site: Site | None = self
        while site is not None:
            tokens[:0] = site.tokens
            site = site.above
        return join(tokens)


REFERRING: Telling = {
    **dict.fromkeys(Kind, frozenset(("$ref",))),
    Kind.SCHEMA: frozenset(("$ref", "discriminator")),
    Kind.OPERATION: frozenset(("$ref", "security")),
}
"""The fields of objects that speak of other parts of a description."""


def walk(
    value: object, kind: Kind, dialect: Dialect, telling: Telling
) -> Iterator[Site]:
    """The objects below a value of a kind, itself first, in the order of the text.

    Objects that have other objects below them are told, and of the rest those with a
    field of `telling`, and arrays, which may lack what should be below them. References
    are not followed, so that the walk is linear and ends.
    """
    shapes = shapes_of(dialect)
    wanted = worth_a_look(dialect, telling)
    stack = [Site(kind, value, None, ())]
    while stack:
        site = stack.pop()
        yield site
        if type(site.value) is not dict:
            continue
        node = cast("dict[str, object]", site.value)
        below = [
            Site(kind, child, site, tokens)
            for kind, child, tokens in children(shapes, site.kind, node, wanted)
        ]
        below.reverse()
        stack += below
