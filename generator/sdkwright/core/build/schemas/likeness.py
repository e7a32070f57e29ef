"""When two inline schemas are one: a description writes the same thing many times.

What one component, or one body of an operation, says again in the same words is one
definition. Its name is that of the first place, in the order of the description; what
other components and operations say has no influence on it.
"""

from __future__ import annotations

from hashlib import blake2b

from ....model import Definition, Object, Origin, Property, Schema, StepKind

_BODIES = frozenset((StepKind.REQUEST, StepKind.RESPONSE))


def shape_of(definition: Definition) -> bytes:
    """What two definitions have in common if they are one.

    Examples do not count, and the default of a place is no part of its type.
    """
    said = definition.annotations
    words = (said.title, said.description, said.deprecated, said.name_hint)
    shape = (_scope(definition.origin), words, _placeless(definition.schema))
    return blake2b(repr(shape).encode()).digest()


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
    return one.name, one.schema, words, flags
