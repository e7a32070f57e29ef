"""Named schemas that no operation speaks of: only their texts matter on the wire."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Api, Definition, Object
from .matching import label, matched
from .pairs import deprecated_differently, said_differently
from .values import Finding, Place


def unused_changes(
    old: Api, new: Api, compared: frozenset[tuple[str, str]]
) -> Iterator[Finding]:
    """The changes of texts in definitions that were not compared with each other.

    What else changes in them is a change of the generated package.
    """
    for key, was in old.definitions.items():
        is_ = new.definitions.get(key)
        if is_ is not None and (key, key) not in compared:
            yield from _texts(was, is_)


def _texts(old: Definition, new: Definition) -> Iterator[Finding]:
    what, place = label(old), Place(label(old), old.id, new.id)
    said, says = old.annotations, new.annotations
    yield from said_differently("schema-description-changed", what, said, says, place)
    yield from deprecated_differently("schema", what, said, says, place)
    if not isinstance(old.schema, Object) or not isinstance(new.schema, Object):
        return
    before, after = old.schema.properties, new.schema.properties
    for was, is_ in matched(before, after, lambda p: p.name):
        if was and is_:
            name = f"{what}.{was.name}"
            at = Place(name, was.pointer, is_.pointer)
            said, says = was.annotations, is_.annotations
            yield from said_differently(
                "property-description-changed", name, said, says, at
            )
            yield from deprecated_differently("property", name, said, says, at)
