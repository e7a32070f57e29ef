"""What no request and no response carries: on the wire, only its texts matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import Api, Definition, Object, Property
from .matching import label, matched
from .objects import is_sent
from .pairs import Direction, deprecated_differently, said_differently
from .values import Finding, Place


def unused_changes(
    old: Api, new: Api, compared: frozenset[tuple[str, str, Direction]]
) -> Iterator[Finding]:
    """The changes of definitions, and of their properties, that travel in no direction.

    `compared` are the pairs of definitions that were compared, and the direction. What
    the generated package shows of these changes is graded there.
    """
    for key, was in old.definitions.items():
        is_ = new.definitions.get(key)
        if is_ is None:
            continue
        ways = [way for way in Direction if (key, key, way) in compared]
        if not ways:
            yield from _texts(was, is_)
            yield from _shape(was, is_)
        yield from _silent_properties(was, is_, ways)


def _shape(old: Definition, new: Definition) -> Iterator[Finding]:
    """What is allowed otherwise now, apart from the properties that were there."""
    if _bare(old) != _bare(new):
        place = Place(label(old), old.id, new.id)
        message = f"{label(old)}, which nothing carries, allows other values"
        yield Finding("unused-schema-changed", message, place)


def _bare(definition: Definition) -> object:
    """The schema, of whose properties only the names are left."""
    schema = definition.schema
    if not isinstance(schema, Object):
        return schema
    return replace(schema, properties=()), [p.name for p in schema.properties]


def _silent_properties(
    old: Definition, new: Definition, ways: list[Direction]
) -> Iterator[Finding]:
    """The changes of properties that no direction of the definition has room for."""
    if not isinstance(old.schema, Object) or not isinstance(new.schema, Object):
        return
    before, after = old.schema.properties, new.schema.properties
    for was, is_ in matched(before, after, lambda p: p.name):
        if was is None or is_ is None:
            continue
        if any(is_sent(side, way) for side in (was, is_) for way in ways):
            continue
        if _essence(was) != _essence(is_):
            name = f"{label(old)}.{was.name}"
            place = Place(name, was.pointer, is_.pointer)
            message = f"{name}, which nothing carries, is another one"
            yield Finding("unused-property-changed", message, place)


def _essence(prop: Property) -> object:
    said = prop.annotations
    return (
        prop.schema,
        prop.required,
        (said.default, type(said.default)),
        said.read_only,
        said.write_only,
    )


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
