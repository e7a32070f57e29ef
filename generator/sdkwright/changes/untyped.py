"""Rules of objects that no type tells: of names by pattern, and of needed members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from ..diagnostics import quoted
from .pairs import Direction
from .values import Finding, Place

_Keywords = Mapping[str, object]

_ELSEWHERE = frozenset(("$ref", "allOf", "anyOf", "oneOf"))
"""Keywords by which properties are named elsewhere."""


def untyped_changes(
    pointer: str, old: _Keywords, new: _Keywords, directions: Iterable[Direction]
) -> Iterator[Finding]:
    """The changes of a schema's `patternProperties`, and of `required` for any member.

    The schema stands at the pointer in both versions, and travels in the directions.
    """
    place = Place(pointer, pointer, pointer)
    found = (*_patterns(old, new), *_needed(pointer, old, new))
    ways = (*directions,)
    for what, message in found:
        codes = [f"{way}-{what}" for way in ways] or ["unread-field-changed"]
        for code in codes:
            yield Finding(code, f"{message} at {pointer}", place)


def _patterns(old: _Keywords, new: _Keywords) -> Iterator[tuple[str, str]]:
    """What becomes of members whose names match (JSON Schema 2020-12, core 10.3.2.2)."""
    before, after = _mapping(old, "patternProperties"), _mapping(
        new, "patternProperties"
    )
    closed = _is_closed(old) and _is_closed(new)
    if closed and {len(before), len(after)} == {0, 1}:
        return  # the type tells: members come to be allowed or forbidden
    for pattern in sorted(before.keys() | after.keys()):
        members = f"members that match {quoted(pattern)}"
        if pattern not in before and closed:
            yield "additional-properties-allowed", f"{members} are now allowed"
        elif pattern not in before:
            yield "rule-changed", f"{members} have a schema of their own"
        elif pattern not in after and closed:
            yield "additional-properties-forbidden", f"{members} are now forbidden"
        elif pattern not in after:
            yield "rule-removed", f"{members} no longer have a schema of their own"
        elif before[pattern] != after[pattern] and not (
            closed and len(before) == len(after) == 1  # the type tells
        ):
            yield "rule-changed", f"{members} have another schema"


def _needed(pointer: str, old: _Keywords, new: _Keywords) -> Iterator[tuple[str, str]]:
    """Members that are needed and have no property (JSON Schema, validation 6.5.3)."""
    if "/allOf/" in pointer or _ELSEWHERE & (old.keys() | new.keys()):
        return
    before, after = _unnamed(old), _unnamed(new)
    for name in sorted(after - before - _names(old, "required")):
        yield "rule-changed", f"the member {quoted(name)} is now required"
    for name in sorted(before - after - _names(new, "required")):
        yield "rule-removed", f"the member {quoted(name)} is no longer required"


def _unnamed(schema: _Keywords) -> set[str]:
    return _names(schema, "required") - _mapping(schema, "properties").keys()


def _is_closed(schema: _Keywords) -> bool:
    """Whether no other members are allowed than those that are described."""
    keyword = "additionalProperties"
    rest = keyword if keyword in schema else "unevaluatedProperties"
    return schema.get(rest) is False


def _mapping(schema: _Keywords, keyword: str) -> Mapping[str, object]:
    value = schema.get(keyword)
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _names(schema: _Keywords, keyword: str) -> set[str]:
    value = schema.get(keyword)
    names = cast("list[object]", value) if isinstance(value, list) else []
    return {name for name in names if isinstance(name, str)}
