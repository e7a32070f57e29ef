"""When two inline schemas are one: a description writes the same thing many times.

What one component, or one body of an operation, says again is one definition. Its name
is that of the first place, in the order of the description; what other components and
operations say has no influence on it.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b

from ....model import (
    Annotations,
    Definition,
    Nullable,
    Object,
    Origin,
    Property,
    Scalar,
    ScalarKind,
    Schema,
    StepKind,
)

_BODIES = frozenset((StepKind.REQUEST, StepKind.RESPONSE))


def shape_of(definition: Definition) -> bytes:
    """What two definitions have in common if they are one.

    Examples do not count, and the default of a place is no part of its type. Nor do
    the words about a property, which the property has itself, nor whether an integer
    is said to have 64 bits: one of which nothing is said may have them all.
    """
    said = definition.annotations
    words = () if _is_property(definition) else (said.title, said.description)
    asked = (said.deprecated, said.name_hint)
    shape = (_scope(definition.origin), words, asked, _placeless(definition.schema))
    return blake2b(repr(shape).encode()).digest()


def shared(definition: Definition, like: Definition) -> Definition:
    """A definition that stands for another one, too.

    It has the words of both, or none, and the longer integers of the two.
    """
    return replace(
        definition,
        schema=_longer(definition.schema, like.schema),
        annotations=_agreed(definition.annotations, like.annotations),
        likes=(*definition.likes, like.origin.place or like.id),
    )


def _agreed(said: Annotations, other: Annotations) -> Annotations:
    if (said.title, said.description) == (other.title, other.description):
        return said
    return replace(said, title="", description="")


def _longer(schema: Schema, like: Schema) -> Schema:
    if not (isinstance(schema, Object) and isinstance(like, Object)):
        return schema
    properties = tuple(
        replace(own, schema=other.schema) if own.schema == _short(other.schema) else own
        for own, other in zip(schema.properties, like.properties, strict=True)
    )
    return replace(schema, properties=properties)


def _short(schema: Schema) -> Schema:
    match schema:
        case Nullable(of):
            return Nullable(_short(of))
        case Scalar(ScalarKind.INTEGER, "int64"):
            return replace(schema, format="")
        case _:
            return schema


def _is_property(definition: Definition) -> bool:
    steps = definition.origin.steps
    return bool(steps) and steps[-1].kind is StepKind.PROPERTY


def _scope(origin: Origin) -> tuple[str, str]:
    """The owner, and which way a body goes: what is sent is not what comes back."""
    section, owner = origin.place.split("/")[:2]
    way = [step.kind.value for step in origin.steps[:1] if step.kind in _BODIES]
    return f"{section}/{owner}", "".join(way)


def _placeless(schema: Schema) -> object:
    if not isinstance(schema, Object):
        return schema
    properties = [_in_no_place(one) for one in schema.properties]
    return properties, schema.additional, schema.bases, schema.constraints


def _in_no_place(one: Property) -> object:
    said = one.annotations
    words = (said.title, said.description, said.default, said.name_hint)
    flags = (one.required, said.deprecated, said.read_only, said.write_only)
    return one.name, _short(one.schema), words, flags
