"""Fields of the description that the model has no room for, since nothing uses them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..core.build.keywords import unused_fields
from ..core.load import Document
from ..diagnostics import quoted
from .pairs import Direction
from .values import Finding, Place

_RULES = frozenset(
    (
        *("not", "if", "contains", "minContains", "maxContains", "propertyNames"),
        *("dependentRequired", "dependencies", "unevaluatedItems", "additionalItems"),
    )
)
"""Keywords that say which values are valid (JSON Schema 2020-12, core section 10)."""

_WAYS = (
    ("/requestBody", Direction.REQUEST),
    ("/parameters", Direction.REQUEST),
    ("/responses", Direction.RESPONSE),
    ("/components/requestBodies", Direction.REQUEST),
    ("/components/headers", Direction.RESPONSE),
)
"""Which way what stands below some fields travels."""


def unread_changes(
    old: Document, new: Document, compared: Iterable[tuple[str, str, Direction]]
) -> Iterator[Finding]:
    """The changes of such fields, wherever both versions have the object around them.

    `compared` are the pairs of definitions that were compared, and the direction.
    """
    ways: dict[str, set[Direction]] = {}
    for _, pointer, way in compared:
        ways.setdefault(pointer, set()).add(way)
    before, after = unused_fields(old), unused_fields(new)
    for pointer in before.keys() & after.keys():
        was, is_ = before[pointer], after[pointer]
        for name in sorted(was.keys() | is_.keys()):
            if name not in was or name not in is_ or was[name] != is_[name]:
                how = "new" if name not in was else "gone" if name not in is_ else ""
                message = f"{quoted(name)} is {how or 'another one'} at {pointer}"
                place = Place(pointer, pointer, pointer)
                for code in _codes(name, how, _directions(pointer, ways)):
                    yield Finding(code, message, place)


def _codes(name: str, how: str, directions: Iterable[Direction]) -> Iterator[str]:
    if name not in _RULES or not directions:
        yield "unread-field-changed"
        return
    for direction in directions:
        ended = "removed" if how == "gone" else "changed"
        yield f"{direction}-rule-{ended}"


def _directions(
    pointer: str, ways: Mapping[str, set[Direction]]
) -> tuple[Direction, ...]:
    """The directions in which a schema travels: by its place, or its definition's."""
    found = {way for part, way in _WAYS if part in pointer}
    inside = pointer
    while inside and not found:
        found = ways.get(inside, set())
        inside = inside.rpartition("/")[0]
    return tuple(sorted(found))
