"""Schemas of the same kind, and of different ones: what else may now come or be sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..diagnostics import quoted
from ..model import (
    Anything,
    Array,
    Constant,
    Definition,
    Enumeration,
    EnumValue,
    Map,
    Nothing,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Tuple,
    Union,
)
from .limits import limit_changes
from .pairs import Found, Pair
from .values import Finding

_WIDENINGS = {("int32", "int64"), ("float", "double")}
"""Formats of which the second has all values of the first (OAS format registry)."""


def scalar_changes(pair: Pair, old: Scalar, new: Scalar) -> Iterator[Finding]:
    """The changes of a primitive: its type, its format and its limits."""
    kinds = old.kind, new.kind
    if old.kind is not new.kind:
        match kinds:
            case (ScalarKind.INTEGER, ScalarKind.NUMBER):
                what = "widened"
            case (ScalarKind.NUMBER, ScalarKind.INTEGER):
                what = "narrowed"
            case _:
                what = "changed"
        yield typed(pair, what, old, new)
        return
    if old.format != new.format:
        yield _formatted(pair, old.format, new.format)
    yield from limit_changes(pair, old.constraints, new.constraints)


def _formatted(pair: Pair, old: str, new: str) -> Finding:
    narrower = not old or (new, old) in _WIDENINGS
    wider = not new or (old, new) in _WIDENINGS
    what = "narrowed" if narrower else "widened" if wider else "changed"
    message = (
        f"the format of {pair.place.subject} changed from "
        f"{quoted(old) if old else 'none'} to {quoted(new) if new else 'none'}"
    )
    return pair.finding(f"format-{what}", message)


def enum_changes(pair: Pair, old: Enumeration, new: Enumeration) -> Iterator[Finding]:
    """The changes of a list of values; their order means nothing."""
    if old.kind is not new.kind:
        yield typed(pair, "changed", old, new)
        return
    before = {_key(value): value for value in old.values}
    after = {_key(value): value for value in new.values}
    subject = pair.place.subject
    for key, value in before.items():
        if key not in after:
            message = f"{subject} no longer has the value {quoted(value.value)}"
            yield pair.finding("enum-value-removed", message)
        elif value != after[key]:
            message = f"the value {quoted(value.value)} of {subject} is described anew"
            yield Finding("enum-value-description-changed", message, pair.place)
    for key, value in after.items():
        if key not in before:
            message = f"{subject} has the new value {quoted(value.value)}"
            yield pair.finding("enum-value-added", message)
    if list(before) != list(after) and set(before) == set(after):
        message = f"the values of {subject} are listed in another order"
        yield Finding("schema-order-changed", message, pair.place)


def _key(value: EnumValue) -> tuple[str, str]:
    return type(value.value).__name__, str(value.value)


def listed(schema: Schema) -> Schema:
    """A constant as the list of its one value, which is easier to compare."""
    if isinstance(schema, Constant):
        return Enumeration((EnumValue(schema.value),), schema.kind)
    return schema


def as_object(schema: Map | Object) -> Object:
    """A map as the object without named properties that it is on the wire."""
    if isinstance(schema, Map):
        return Object((), schema.values, (), schema.constraints)
    return schema


def list_changes(pair: Pair, old: Array | Tuple, new: Array | Tuple) -> Found:
    """The changes of a list: its limits, its items, its places."""
    yield from limit_changes(pair, old.constraints, new.constraints)
    match old, new:
        case Array(before), Array(after):
            yield Pair(before, after, pair.direction, pair.place)
        case Tuple(first, rest), Tuple(second, others):
            for before, after in zip(first, second, strict=False):
                yield Pair(before, after, pair.direction, pair.place)
            if len(first) != len(second):
                yield typed(pair, "changed", old, new)
            if rest is not None and others is not None:
                yield Pair(rest, others, pair.direction, pair.place)
            elif rest is not others:
                yield typed(pair, "narrowed" if rest else "widened", old, new)
        case _:
            yield typed(pair, "changed", old, new)


def unlike(pair: Pair, old: Schema, new: Schema) -> Finding:
    """The change from one kind of schema to another."""
    match listed(old), listed(new):
        case (Scalar(kind), Enumeration(kind=of)) if kind is of:
            message = f"{pair.place.subject} is now limited to a list of values"
            return pair.finding("enum-added", message)
        case (Enumeration(kind=of), Scalar(kind)) if kind is of:
            message = f"{pair.place.subject} is no longer limited to a list of values"
            return pair.finding("enum-removed", message)
        case (_, Anything()) | (Nothing(), _):
            return typed(pair, "widened", old, new)
        case (Anything(), _) | (_, Nothing()):
            return typed(pair, "narrowed", old, new)
        case _:
            return typed(pair, "changed", old, new)


def typed(pair: Pair, what: str, old: Schema, new: Schema) -> Finding:
    """A change of type."""
    before, after = spoken(old), spoken(new)
    subject = pair.place.subject
    told = f"changed from {before} to {after}" if before != after else "changed"
    return pair.finding(f"type-{what}", f"the type of {subject} {told}")


def spoken(schema: Schema) -> str:
    """A kind of schema in words."""
    match schema:
        case Scalar(kind, format_):
            return f"{kind.value} ({format_})" if format_ else kind.value
        case Constant(value):
            return f"the constant {quoted(value)}"
        case Enumeration():
            return "an enumeration"
        case Array():
            return "a list"
        case Tuple():
            return "a tuple"
        case Object() | Map():
            return "an object"
        case Union():
            return "one of several types"
        case Nothing():
            return "nothing"
        case _:
            return "anything"


def outline(schema: Schema) -> object:
    """What makes a schema the same under another name."""
    match schema:
        case Object(properties):
            return {(p.name, type(p.schema)) for p in properties}
        case Enumeration(values):
            return {str(v.value) for v in values}
        case Union(variants):
            return len(variants)
        case _:
            return type(schema)


def resolved(schema: Schema, definitions: Mapping[str, Definition]) -> Schema:
    """What a reference leads to in the end, or the schema itself."""
    seen: set[str] = set()
    while isinstance(schema, Reference) and schema.target not in seen:
        seen.add(schema.target)
        schema = definitions[schema.target].schema
    return schema
