"""What is written, and is no part of the model: fields that nothing uses, and texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..core.build.keywords import Fields, fields_of
from ..core.load import Document
from ..diagnostics import quoted
from .pairs import Direction
from .untyped import untyped_changes
from .values import Finding, Place

_RULES = frozenset(
    (
        *("not", "if", "contains", "minContains", "maxContains", "propertyNames"),
        *("dependentRequired", "dependencies", "unevaluatedItems", "additionalItems"),
    )
)
"""Keywords that say which values are valid (JSON Schema 2020-12, core section 10)."""

_MAPS = frozenset(("properties", "patternProperties", "schemas", "$defs"))
"""Fields whose keys are data."""

_SAYINGS = {
    "schema": (
        *("title", "description", "default", "deprecated", "example", "examples"),
        *("readOnly", "writeOnly", "contentEncoding", "contentMediaType"),
    ),
    "header": ("deprecated",),
}
"""Annotations, of which the model keeps those that matter where they stand."""

_HOLDERS = ("schema",)
"""Fields whose annotations are told of as those of what holds them."""

_WAYS = (
    ("/requestBody", Direction.REQUEST),
    ("/parameters", Direction.REQUEST),
    ("/responses", Direction.RESPONSE),
    ("/components/requestBodies", Direction.REQUEST),
    ("/components/headers", Direction.RESPONSE),
)
"""Which way what stands below some fields travels."""


def unread_changes(
    old: Document,
    new: Document,
    compared: Iterable[tuple[str, str, Direction]],
    told: Iterable[Finding],
) -> Iterator[Finding]:
    """The changes of such fields, wherever both versions have the object around them.

    `compared` are the pairs of definitions that were compared, and the direction;
    `told` is what has been found: of what it tells, no annotation is told again.
    """
    ways: dict[str, set[Direction]] = {}
    for _, pointer, way in compared:
        ways.setdefault(pointer, set()).add(way)
    known = {finding.place.new for finding in told}
    before, after = fields_of(old), fields_of(new)
    for pointer in before.keys() & after.keys():
        was, is_ = before[pointer], after[pointer]
        if was.values == is_.values:
            continue
        directions = _directions(pointer, ways)
        yield from _unused(pointer, was, is_, directions)
        if _is_in_rule(pointer):
            continue  # the rule is another one as a whole
        if is_.owner == "schema":
            yield from untyped_changes(pointer, was.values, is_.values, directions)
        if not known & {pointer, _holder(pointer)}:
            yield from _said(pointer, was, is_)


def _unused(
    pointer: str, was: Fields, is_: Fields, directions: tuple[Direction, ...]
) -> Iterator[Finding]:
    for name, how in _differences(was.unused, is_.unused):
        for code in _codes(name, how, directions):
            yield _finding(code, name, how, pointer)


def _said(pointer: str, was: Fields, is_: Fields) -> Iterator[Finding]:
    names = _SAYINGS.get(is_.owner, ())
    texts = [{n: f.values[n] for n in names if n in f.values} for f in (was, is_)]
    for name, how in _differences(*texts):
        yield _finding("unread-field-changed", name, how, pointer)


def _is_in_rule(pointer: str) -> bool:
    """Whether a schema is a part of a rule, and says nothing of the value itself."""
    around, *tokens = pointer.split("/")
    for token in tokens:
        if token in _RULES and around not in _MAPS:
            return True
        around = token
    return False


def _holder(pointer: str) -> str:
    """What an object is told of as, where that is not the object itself."""
    around, _, name = pointer.rpartition("/")
    return around if name in _HOLDERS else pointer


def _differences(
    old: Mapping[str, object], new: Mapping[str, object]
) -> Iterator[tuple[str, str]]:
    """The names of fields that differ, and what became of each."""
    for name in sorted(old.keys() | new.keys()):
        if name not in old:
            yield name, "new"
        elif name not in new:
            yield name, "gone"
        elif old[name] != new[name]:
            yield name, "another one"


def _finding(code: str, name: str, how: str, pointer: str) -> Finding:
    message = f"{quoted(name)} is {how} at {pointer}"
    return Finding(code, message, Place(pointer, pointer, pointer))


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
