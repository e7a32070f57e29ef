"""Values that stand in for a caller's, where the description gives none."""

from __future__ import annotations

from ...model import (
    ABSENT,
    Annotations,
    Array,
    Constant,
    Enumeration,
    JsonValue,
    Map,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Tuple,
    Union,
)
from .schemas import Definitions, properties_of, unwrapped

_DEEPEST = 6
_FORMATS: dict[str, JsonValue] = {
    "date-time": "2024-01-31T12:00:00Z",
    "date": "2024-01-31",
    "time": "12:00:00Z",
    "uuid": "6c1f0a9e-4b7d-4c55-9a1e-2f8d3b60c714",
    "email": "someone@example.com",
    "uri": "https://example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "decimal": "1.5",
}
_KINDS: dict[ScalarKind, JsonValue] = {
    ScalarKind.INTEGER: 1,
    ScalarKind.NUMBER: 1.5,
    ScalarKind.BOOLEAN: True,
    ScalarKind.NULL: None,
}


def sample(
    schema: Schema, definitions: Definitions, name: str, said: Annotations | None = None
) -> JsonValue:
    """A value that the schema allows: an example of it, its default, or one made up."""
    return _Sampler(definitions).value(schema, name, said, 0)


class _Sampler:
    """Makes values up, as deep as is sensible."""

    def __init__(self, definitions: Definitions) -> None:
        self._definitions = definitions

    def value(
        self, schema: Schema, name: str, said: Annotations | None, depth: int
    ) -> JsonValue:
        if said and said.examples:
            return said.examples[0].value
        if said and said.default is not ABSENT:
            return said.default
        match unwrapped(schema):
            case Reference(target):
                definition = self._definitions[target]
                if depth > _DEEPEST:
                    return None
                return self.value(
                    definition.schema, name, definition.annotations, depth + 1
                )
            case Object() as found:
                return self._object(found, depth)
            case Array() if depth > _DEEPEST:
                return []
            case Array(items):
                return [self.value(items, name, None, depth + 1)]
            case Tuple(prefix):
                return [self.value(part, name, None, depth + 1) for part in prefix]
            case Union(variants):
                return self.value(variants[0].schema, name, None, depth + 1)
            case Enumeration(values):
                return values[0].value
            case Constant(value):
                return value
            case Scalar() as scalar:
                return _scalar(scalar, name)
            case Map():
                return {}
            case _:
                return f"{name}_example"

    def _object(self, schema: Object, depth: int) -> JsonValue:
        """What is required of an object, and no more."""
        return {
            prop.name: self.value(prop.schema, prop.name, prop.annotations, depth + 1)
            for prop in properties_of(schema, self._definitions)
            if prop.required and not prop.annotations.read_only
        }


def _scalar(scalar: Scalar, name: str) -> JsonValue:
    if scalar.kind is ScalarKind.STRING:
        return _FORMATS.get(scalar.format, f"{name}_example")
    least = scalar.constraints.minimum
    if least is not None and scalar.kind is not ScalarKind.BOOLEAN:
        return least
    return _KINDS[scalar.kind]
