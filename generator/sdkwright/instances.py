"""A value in the shape of a schema, for where a description has no example."""

from __future__ import annotations

from .model import (
    ABSENT,
    Annotations,
    Api,
    Array,
    Constant,
    Enumeration,
    JsonValue,
    Map,
    MediaType,
    Nullable,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Tuple,
    Union,
)

_DEEPEST = 4
"""How deep made-up values nest: recursive schemas have no bottom of their own."""

_SAMPLES_BY_FORMAT: dict[str, JsonValue] = {
    "date": "2026-01-31",
    "date-time": "2026-01-31T12:00:00Z",
    "time": "12:00:00Z",
    "duration": "PT1H",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "email": "someone@example.com",
    "uri": "https://example.com/",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
}

_SAMPLES: dict[ScalarKind, JsonValue] = {
    ScalarKind.STRING: "string",
    ScalarKind.INTEGER: 1,
    ScalarKind.NUMBER: 1.5,
    ScalarKind.BOOLEAN: True,
    ScalarKind.NULL: None,
}


def example_of(api: Api, content: MediaType) -> JsonValue:
    """The first example of a representation, or a value made up from its schema."""
    if content.examples:
        return content.examples[0].value
    return sample(api, content.schema) if content.schema else None


def sample(api: Api, schema: Schema) -> JsonValue:
    """A value in the shape of a schema, for where the description has no example."""
    return _sample(api, schema, 0)


def _sample(api: Api, schema: Schema, depth: int) -> JsonValue:
    match schema:
        case Reference(target):
            definition = api.definitions[target]
            return _annotated(api, definition.annotations, definition.schema, depth)
        case Nullable(inner):
            return _sample(api, inner, depth)
        case Constant(value):
            return value
        case Enumeration(values):
            return values[0].value
        case Scalar(kind, form):
            return _SAMPLES_BY_FORMAT.get(form, _SAMPLES[kind])
        case _:
            return None if depth > _DEEPEST else _nested(api, schema, depth + 1)


def _nested(api: Api, schema: Schema, depth: int) -> JsonValue:
    match schema:
        case Array(items):
            return [_sample(api, items, depth)]
        case Tuple(prefix):
            return [_sample(api, item, depth) for item in prefix]
        case Map(values):
            return {"key": _sample(api, values, depth)}
        case Object():
            return _object(api, schema, depth)
        case Union(variants):
            return _sample(api, variants[0].schema, depth)
        case _:
            return None


def _object(api: Api, schema: Object, depth: int) -> JsonValue:
    value: dict[str, JsonValue] = {}
    for base in schema.bases:
        inherited = _sample(api, base, depth)
        value |= inherited if isinstance(inherited, dict) else {}
    for member in schema.properties:
        if not member.annotations.write_only:
            value[member.name] = _annotated(
                api, member.annotations, member.schema, depth
            )
    return value


def _annotated(
    api: Api, annotations: Annotations, schema: Schema, depth: int
) -> JsonValue:
    if annotations.examples:
        return annotations.examples[0].value
    if annotations.default is not ABSENT:
        return annotations.default
    return _sample(api, schema, depth)
