"""The order of definitions in a module of models."""

from __future__ import annotations

from collections.abc import Mapping

from ....model import Definition, Object, references_of
from .paging import PageBase


def bases_first(
    definitions: list[Definition], pages: Mapping[str, PageBase]
) -> list[Definition]:
    """Classes with each base, and what it speaks of, before what extends it."""
    depth: dict[str, int] = {}
    by_id = {d.id: d for d in definitions}

    def deep(definition: Definition) -> int:
        if definition.id not in depth:
            depth[definition.id] = 0
            schema = definition.schema
            bases = schema.bases if isinstance(schema, Object) else ()
            page = pages.get(definition.id)
            needed = (*(b.target for b in bases), *(page.items if page else ()))
            inside = [by_id[target] for target in needed if target in by_id]
            depth[definition.id] = max((deep(b) + 1 for b in inside), default=0)
        return depth[definition.id]

    return sorted(definitions, key=deep)


def used_first(definitions: list[Definition]) -> list[Definition]:
    """Names for types with each before the ones that are made from it."""
    waiting = {d.id: d for d in definitions}
    ordered: list[Definition] = []
    while waiting:
        ready = [
            d
            for d in waiting.values()
            if not any(t in waiting and t != d.id for t in references_of(d.schema))
        ] or [next(iter(waiting.values()))]
        ordered.extend(waiting.pop(definition.id) for definition in ready)
    return ordered
