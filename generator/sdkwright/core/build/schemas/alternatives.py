"""Properties that only some alternatives of an object name.

Where an object has properties of its own beside `oneOf`, `anyOf`, `if` or
`dependentSchemas`, it is one object: what an alternative adds may be there or not.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ....model import Property, Schema, Variant
from .annotations import annotations_of
from .unions import joined

if TYPE_CHECKING:
    from ..reader import Node, Reader

_LISTED = ("oneOf", "anyOf", "allOf")
_KEYED = ("dependentSchemas",)
_SINGLE = ("then", "else")


def alternatives_of(reader: Reader, parts: Collection[Node]) -> tuple[Node, ...]:
    """All that the parts of an object say under a condition, references followed."""
    seen = {part.pointer for part in parts}
    waiting = deque(node for part in parts for node in _below(reader, part))
    found: list[Node] = []
    while waiting:
        node = waiting.popleft()
        if node.pointer not in seen:
            seen.add(node.pointer)
            found.append(node)
            waiting.extend(_below(reader, node))
    return tuple(found)


def options_of(
    alternatives: Iterable[Node],
    taken: Iterable[str],
    read: Callable[[Node], Schema],
) -> Iterator[Property]:
    """The properties of alternatives that are not taken, each of any of its types."""
    found: dict[str, Property] = {}
    named = frozenset(taken)
    for node in alternatives:
        for name, child in node.child("properties").items():
            if name in named:
                continue
            schema = read(child)
            if name in found:
                either = joined([Variant(found[name].schema), Variant(schema)])
                found[name] = replace(found[name], schema=either)
            else:
                said = annotations_of(child)
                found[name] = Property(name, schema, False, child.pointer, said)
    yield from found.values()


def _below(reader: Reader, node: Node) -> tuple[Node, ...]:
    known = reader.conditions.get(node.pointer)
    if known is None:
        known = tuple(map(reader.follow, _written_below(node)))
        reader.conditions[node.pointer] = known
    return known


def _written_below(node: Node) -> Iterator[Node]:
    for keyword in _LISTED:
        yield from node.child(keyword).elements()
    for keyword in _KEYED:
        yield from (child for _, child in node.child(keyword).items())
    for keyword in _SINGLE:
        if keyword in node:
            yield node.child(keyword)
