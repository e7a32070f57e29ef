"""The tags by which unions know their members: a member that is made has its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ....model import (
    Definition,
    Enumeration,
    Nullable,
    Object,
    Property,
    Reference,
    Scalar,
    ScalarKind,
    Union,
)
from ..literals import literal
from ..names import PythonNames
from ..types import is_class


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of every class, by the property that holds them."""

    definitions: Mapping[str, Definition]
    names: PythonNames
    of: Mapping[tuple[str, str], frozenset[str]]
    """By a definition's id and the name of the property."""

    def own(self, definition: Definition, prop: Property) -> str:
        """The expression of the only tag that a class has; "" if there is none."""
        tags = self.of.get((definition.id, prop.name), frozenset())
        if len(tags) != 1 or not prop.required:
            return ""
        (tag,) = tags
        match prop.schema:
            case Scalar(ScalarKind.STRING, ""):
                return literal(tag)
            case Reference(target):
                return self._member(self.definitions[target], tag)
            case _:
                return ""

    def inherited(
        self, definition: Definition
    ) -> Iterator[tuple[Definition, Property]]:
        """The properties that a class inherits and has a tag for, with their owners."""
        for base in bases_of(definition, self.definitions):
            for prop in (
                base.schema.properties if isinstance(base.schema, Object) else ()
            ):
                if self.own(definition, prop):
                    yield base, prop

    def _member(self, definition: Definition, tag: str) -> str:
        if not isinstance(definition.schema, Enumeration) or not is_class(definition):
            return ""
        for index, value in enumerate(definition.schema.values):
            if value.value == tag:
                member = self.names.members[definition.id, index]
                return f"{self.names.classes[definition.id]}.{member}"
        return ""


def tags_of(definitions: Mapping[str, Definition], names: PythonNames) -> Tags:
    """The tags that the unions among the definitions give their members."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for definition in definitions.values():
        schema = definition.schema
        union = schema.of if isinstance(schema, Nullable) else schema
        if not isinstance(union, Union) or not union.discriminator:
            continue
        for variant in union.variants:
            if isinstance(variant.schema, Reference) and variant.tags:
                key = (variant.schema.target, union.discriminator)
                found[key] = found.get(key, frozenset()) | frozenset(variant.tags)
    return Tags(definitions, names, found)


def bases_of(
    definition: Definition, definitions: Mapping[str, Definition]
) -> tuple[Definition, ...]:
    """All that a class extends, the nearest first."""
    found: list[Definition] = []
    schema = definition.schema
    while isinstance(schema, Object) and schema.bases:
        found.append(definitions[schema.bases[0].target])
        schema = found[-1].schema
    return tuple(found)
