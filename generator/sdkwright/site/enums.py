"""The index of enumerations: every list of values that the API knows."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Definition, Enumeration, JsonValue
from ..render import MarkdownCell
from ..targets.markdown.escape import cell, code
from ..targets.python.literals import literal
from .subject import Subject


@dataclass(frozen=True, slots=True)
class EnumRow:
    """An enumeration with its values."""

    name: MarkdownCell
    about: MarkdownCell
    values: tuple[MarkdownCell, ...]


def enum_rows(subject: Subject) -> tuple[EnumRow, ...]:
    """The enumerations that have a name, by it."""
    names = subject.pages.names.models
    found = [
        (definition, definition.schema)
        for definition in subject.api.definitions.values()
        if isinstance(definition.schema, Enumeration) and definition.id in names
    ]
    found.sort(key=lambda pair: names[pair[0].id])
    return tuple(_row(subject, definition, schema) for definition, schema in found)


def _row(subject: Subject, definition: Definition, schema: Enumeration) -> EnumRow:
    return EnumRow(
        subject.model(definition.id),
        cell(definition.annotations.description.strip().split("\n\n")[0]),
        tuple(code(shown(value.value)) for value in schema.values),
    )


def shown(value: JsonValue) -> str:
    """A value as people read it."""
    return value if isinstance(value, str) else literal(value)
