"""Schemas -> types of Java."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .....model import (
    Array,
    Constant,
    Enumeration,
    Map,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
)
from ...schemas import Definitions, resolved


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
    """Writes types. `names` has the enumerations that are spoken of by name."""

    definitions: Definitions
    names: Mapping[str, str]

    def write(self, schema: Schema) -> JavaType:
        """The type of a property, a body or a result."""
        return self._write(schema, self.names)

    def write_parameter(self, schema: Schema) -> JavaType:
        """The type of a parameter: there, an enumeration is a plain value."""
        objects = {
            id_: name
            for id_, name in self.names.items()
            if isinstance(self.definitions[id_].schema, Object)
        }
        return self._write(schema, objects)

    def _write(self, schema: Schema, names: Mapping[str, str]) -> JavaType:
        if isinstance(schema, Reference) and schema.target in names:
            return JavaType(names[schema.target], (schema.target,))
        if isinstance(schema, Reference):
            inner = self.definitions[schema.target].schema
            if inner is not resolved(schema, self.definitions):
                return self._write(inner, names)
        match resolved(schema, self.definitions):
            case Scalar(kind, format_):
                return _FORMATS.get((kind, format_), _KINDS[kind])
            case Enumeration(_, kind) | Constant(_, kind):
                return _KINDS[kind] if kind else OBJECT
            case Array(items):
                inner = self._write(items, names)
                return JavaType(f"List<{inner.text}>", inner.models)
            case Map(values):
                inner = self._write(values, names)
                return JavaType(f"Map<String, {inner.text}>", inner.models)
            case _:
                return OBJECT
