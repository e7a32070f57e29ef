"""Questions that pages ask about schemas."""

from __future__ import annotations

from collections.abc import Mapping

from ...model import (
    UNCONSTRAINED,
    Array,
    Constant,
    Constraints,
    Definition,
    Enumeration,
    EnumValue,
    Map,
    MediaType,
    Nothing,
    Nullable,
    Object,
    Property,
    Reference,
    Scalar,
    Schema,
    Tuple,
)

Definitions = Mapping[str, Definition]


def unwrapped(schema: Schema) -> Schema:
    """What a schema allows besides `null`."""
    while isinstance(schema, Nullable):
        schema = schema.of
    return schema


def resolved(schema: Schema, definitions: Definitions) -> Schema:
    """What a schema comes down to behind references and `null`."""
    seen: set[str] = set()
    while isinstance(schema, (Reference, Nullable)):
        if isinstance(schema, Nullable):
            schema = schema.of
        elif schema.target in seen:
            return Nothing()
        else:
            seen.add(schema.target)
            schema = definitions[schema.target].schema
    return schema


def values_of(schema: Schema, definitions: Definitions) -> tuple[EnumValue, ...]:
    """The values that a value, or each item of a list, is one of."""
    found = resolved(schema, definitions)
    if isinstance(found, Array):
        found = resolved(found.items, definitions)
    match found:
        case Enumeration(values):
            return values
        case Constant(value):
            return (EnumValue(value),)
        case _:
            return ()


def constraints_of(schema: Schema, definitions: Definitions) -> Constraints:
    """The limits on a value."""
    match resolved(schema, definitions):
        case (
            Scalar(constraints=found)
            | Array(constraints=found)
            | Tuple(constraints=found)
            | Map(constraints=found)
        ):
            return found
        case _:
            return UNCONSTRAINED


def properties_of(schema: Object, definitions: Definitions) -> tuple[Property, ...]:
    """The properties of an object, after those that it inherits."""
    found: dict[str, Property] = {}
    for ancestor in (*_ancestors(schema, definitions), schema):
        found.update((prop.name, prop) for prop in ancestor.properties)
    return tuple(found.values())


def owners_of(definition: Definition, definitions: Definitions) -> Mapping[str, str]:
    """The definition that each property of an object stands in, by its name."""
    owners: dict[str, str] = {}
    waiting = [definition.id]
    seen: set[str] = set()
    while waiting:
        id_ = waiting.pop()
        schema = definitions[id_].schema
        if id_ not in seen and isinstance(schema, Object):
            seen.add(id_)
            owners.update(
                {p.name: id_ for p in schema.properties if p.name not in owners}
            )
            waiting.extend(base.target for base in schema.bases)
    return owners


def _ancestors(schema: Object, definitions: Definitions) -> list[Object]:
    """All that an object extends, the farthest first."""
    found: dict[str, Object] = {}
    waiting = list(schema.bases)
    while waiting:
        target = waiting.pop().target
        base = definitions[target].schema
        if isinstance(base, Object) and target not in found:
            found[target] = base
            waiting.extend(base.bases)
    return list(reversed(found.values()))


def preferred(contents: tuple[MediaType, ...]) -> MediaType | None:
    """The representation that an example shows: JSON where there is a choice."""
    return next(
        (c for c in contents if "json" in c.name), contents[0] if contents else None
    )
