"""Schemas -> types of Java."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .....model import (
    Array,
    Constant,
    Enumeration,
    Map,
    Nullable,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
)
from ...schemas import Definitions


@dataclass(frozen=True, slots=True)
class JavaType:
    """A type as code; `models` are the definitions it speaks of by name."""

    text: str
    models: tuple[str, ...] = ()


OBJECT = JavaType("Object")
STRING = JavaType("String")
FILE = JavaType("File")

_FORMATS = {
    (ScalarKind.STRING, "date-time"): JavaType("Date"),
    (ScalarKind.STRING, "date"): JavaType("LocalDate"),
    (ScalarKind.STRING, "uuid"): JavaType("UUID"),
    (ScalarKind.STRING, "byte"): JavaType("byte[]"),
    (ScalarKind.STRING, "binary"): FILE,
    (ScalarKind.INTEGER, "int64"): JavaType("Long"),
    (ScalarKind.NUMBER, "float"): JavaType("Float"),
    (ScalarKind.NUMBER, "double"): JavaType("Double"),
}
_KINDS = {
    ScalarKind.STRING: STRING,
    ScalarKind.INTEGER: JavaType("Integer"),
    ScalarKind.NUMBER: JavaType("BigDecimal"),
    ScalarKind.BOOLEAN: JavaType("Boolean"),
    ScalarKind.NULL: OBJECT,
}


@dataclass(frozen=True, slots=True)
class JavaTypes:
    """Writes types, by the names of the classes: of all, and of objects alone."""

    definitions: Definitions
    classes: Mapping[str, str]
    objects: Mapping[str, str]

    def write(self, schema: Schema) -> JavaType:
        """The type of a property, a body or a result."""
        return self._write(schema, self.classes)

    def write_parameter(self, schema: Schema) -> JavaType:
        """The type of a parameter: there, an enumeration is a plain value."""
        return self._write(schema, self.objects)

    def _write(
        self,
        schema: Schema,
        names: Mapping[str, str],
        within: frozenset[str] = frozenset(),
    ) -> JavaType:
        """The type of a schema that stands within some definitions without a class."""
        match schema:
            case Reference(target) if target in names:
                return JavaType(names[target], (target,))
            case Reference(target) if target not in within:
                inner = self.definitions[target].schema
                return self._write(inner, names, within | {target})
            case Nullable(of=inner):
                return self._write(inner, names, within)
            case Scalar(kind, format_):
                return _FORMATS.get((kind, format_), _KINDS[kind])
            case Enumeration(_, kind) | Constant(_, kind):
                return _KINDS[kind] if kind else OBJECT
            case Array(items):
                item = self._write(items, names, within)
                return JavaType(f"List<{item.text}>", item.models)
            case Map(values):
                value = self._write(values, names, within)
                return JavaType(f"Map<String, {value.text}>", value.models)
            case _:
                return OBJECT
