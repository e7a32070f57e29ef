"""Unions that have themselves as a member, by whatever way.

Such a member adds nothing: a value is allowed by a union if one of its members allows
it, and what leads back to the union allows just what the others do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ....model import Anything, Definition, Nullable, Reference, Schema, Union, Variant
from .unions import NULL, joined


def without_circles(definitions: Mapping[str, Definition]) -> dict[str, Definition]:
    """The definitions, each union in a circle written out as what it comes down to."""
    steps = {
        id_: tuple(inner for inner in _members(definition.schema) if inner in definitions)
        for id_, definition in definitions.items()
    }
    mended = dict(definitions)
    for id_ in _in_circles(steps):
        body = _written_out(id_, definitions)
        mended[id_] = replace(definitions[id_], schema=body)
    return mended


def _members(schema: Schema) -> Iterator[str]:
    """The definitions that a schema is, or may be, itself."""
    match schema:
        case Reference(target):
            yield target
        case Nullable(of=inner):
            yield from _members(inner)
        case Union(variants=variants):
            for variant in variants:
                yield from _members(variant.schema)
        case _:
            pass


def _in_circles(steps: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The definitions that some steps lead back to."""
    for start, first in steps.items():
        seen: set[str] = set()
        waiting = list(first)
        while waiting and start not in seen:
            found = waiting.pop()
            if found not in seen:
                seen.add(found)
                waiting += steps[found]
        if start in seen:
            yield start


def _written_out(id_: str, definitions: Mapping[str, Definition]) -> Schema:
    """The members of a union and of the unions in it that are no unions themselves."""
    kept: list[Variant] = []
    seen = {id_}
    whole = definitions[id_].schema
    waiting = [Variant(whole)]
    while waiting:
        variant = waiting.pop(0)
        match variant.schema:
            case Nullable(of=inner):
                kept.append(Variant(NULL))
                waiting.insert(0, replace(variant, schema=inner))
            case Union(variants=members):
                waiting[:0] = [
                    replace(member, tags=member.tags or variant.tags)
                    for member in members
                ]
            case Reference(target) if _is_union(target, definitions):
                if target not in seen:
                    seen.add(target)
                    inner = definitions[target].schema
                    waiting.insert(0, replace(variant, schema=inner))
            case _:
                kept.append(variant)
    if not kept:
        return Anything()
    inner = whole.of if isinstance(whole, Nullable) else whole
    return joined(kept, inner.discriminator if isinstance(inner, Union) else "")


def _is_union(target: str, definitions: Mapping[str, Definition]) -> bool:
    schema = definitions[target].schema
    return isinstance(schema, Reference | Nullable | Union)
