"""What objects extend: always an object, never another name for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ....model import Definition, Object, Reference


def with_real_bases(definitions: Mapping[str, Definition]) -> dict[str, Definition]:
    """The definitions, each base that is only a reference followed to where it leads.

    A component may be nothing but a reference to another (`allOf` with one member).
    """
    return {id_: _followed(one, definitions) for id_, one in definitions.items()}


def _followed(
    definition: Definition, definitions: Mapping[str, Definition]
) -> Definition:
    schema = definition.schema
    if not isinstance(schema, Object) or not schema.bases:
        return definition
    bases = tuple(_end_of(base, definitions) for base in schema.bases)
    if bases == schema.bases:
        return definition
    return replace(definition, schema=replace(schema, bases=bases))


def _end_of(base: Reference, definitions: Mapping[str, Definition]) -> Reference:
    """Where references lead in the end; the rules let none lead in a circle."""
    while isinstance(inner := definitions[base.target].schema, Reference):
        base = inner
    return base
