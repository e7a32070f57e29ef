"""Deciding which kind of schema a node is, and which deserve a definition."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from ....model import (
    Annotations,
    Anything,
    Array,
    Definition,
    Enumeration,
    Nothing,
    Nullable,
    Object,
    Origin,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Tuple,
    Union,
    Variant,
)
from ..origins import origin_of
from ..reader import escape
from .alternatives import alternatives_of
from .annotations import annotations_of, constraints_of
from .enums import constant_of, enumeration_of
from .families import COMPONENTS, expected, family_of, find_families
from .likeness import shape_of, shared
from .objects import Read, combined, flattened, object_or_map, parts_of, says_something
from .unions import alone_beside_null, joined, union_of

if TYPE_CHECKING:
    from ..reader import Node, Reader

_SCALARS = {kind.value: kind for kind in ScalarKind}
_TYPES_BY_KEYWORD = {
    "properties": "object",
    "additionalProperties": "object",
    "patternProperties": "object",
    "items": "array",
    "prefixItems": "array",
}


def component_schemas(reader: Reader) -> None:
    """Defines every schema of `components/schemas`, whether anything uses it or not."""
    find_families(reader)
    for name, node in reader.root.child("components").child("schemas").items():
        body = _body(reader, node)
        if isinstance(body, Nullable) and _allows_null(node) and _deserves_name(body.of):
            body = body.of  # What refers to it says that null is allowed.
        reader.definitions[node.pointer] = Definition(
            node.pointer,
            Origin(name, hint=node.text("title"), place=f"schemas/{escape(name)}"),
            body,
            _said(node),
        )
        if family := family_of(reader, name, node):
            reader.definitions[family.id] = family


def schema_of(reader: Reader, node: Node) -> Schema:
    """The schema of a node.

    Objects with properties and enumerations become definitions at the place where
    they stand and are answered as references; components always are.
    """
    if node.text("$ref"):
        return _referred(reader, node)
    pointer = node.pointer
    if pointer in reader.open:
        reader.recursive.add(pointer)
        return Reference(pointer)
    if pointer not in reader.answers:
        reader.open.add(pointer)
        body = _body(reader, node)
        reader.open.discard(pointer)
        reader.answers[pointer] = _named(reader, node, body)
    return reader.answers[pointer]


def _named(reader: Reader, node: Node, body: Schema) -> Schema:
    if node.pointer in reader.recursive:
        return _define(reader, node, body)
    if isinstance(body, Nullable) and _deserves_name(body.of):
        return Nullable(_define(reader, node, body.of))
    return _define(reader, node, body) if _deserves_name(body) else body


def _referred(reader: Reader, node: Node) -> Schema:
    pointer = node.text("$ref").removeprefix("#")
    target = reader.at(pointer)
    if pointer.startswith(COMPONENTS) and "/" not in pointer[len(COMPONENTS) :]:
        reference = expected(reader, pointer)
        return Nullable(reference) if _allows_null(target) else reference
    return schema_of(reader, target)


def _allows_null(node: Node) -> bool:
    """Whether null is among the types, the values or the members that a schema lists."""
    listed = "null" in node.strings("type") or None in node.child("enum").list
    return listed or alone_beside_null(node) is not None


def _deserves_name(schema: Schema) -> bool:
    """Objects and enumerations do, and unions that are told apart by a property."""
    is_tagged = isinstance(schema, Union) and bool(schema.discriminator)
    return is_tagged or isinstance(schema, Object | Enumeration)


def _define(reader: Reader, node: Node, body: Schema) -> Reference:
    """A definition for an inline schema: its own, or that of its like in its owner."""
    origin = origin_of(reader, node.pointer, node.text("title"))
    definition = Definition(node.pointer, origin, body, _said(node))
    known = reader.shapes.setdefault(shape_of(definition), node.pointer)
    is_first = known == node.pointer
    reader.definitions[known] = (
        definition if is_first else shared(reader.definitions[known], definition)
    )
    return Reference(known)


def _said(node: Node) -> Annotations:
    """What a node says; the one member beside null speaks where it does not."""
    own, alone = annotations_of(node), alone_beside_null(node)
    if alone is None or own.title or own.description:
        return own
    inner = annotations_of(alone)
    return replace(own, title=inner.title, description=inner.description)


def _body(reader: Reader, node: Node) -> Schema:
    """The schema that the node's own keywords describe, without a name."""
    read = partial(schema_of, reader)
    if node.value is False:
        return Nothing()
    if node.text("$ref") and not node.get("allOf"):
        return _referred(reader, node)
    if node.get("allOf"):
        return _all_of(reader, node, read)
    if "const" in node:
        return constant_of(node)
    if "enum" in node:
        return enumeration_of(node)
    if node.get("oneOf") or node.get("anyOf"):
        return _union(reader, node, read)
    return _typed(reader, node, read)


def _all_of(reader: Reader, node: Node, read: Read) -> Schema:
    """One part alone is that part; several describe one object, or narrow one value."""
    parts = parts_of(node)
    if len(parts.named) == 1 and not parts.inline:
        if any(node.pointer in heirs for heirs in reader.families.values()):
            return combined(reader, node, read)  # One of a family, told by its tag.
        return read(parts.named[0])
    flat = flattened(reader, node)
    unions = [part for part in flat if "oneOf" in part or "anyOf" in part]
    several = alternatives_of(reader, unions) if unions[1:] else ()
    if any("properties" in part for part in (*flat, *several)):
        return combined(reader, node, read)
    telling = [part for part in flat if says_something(part) and "allOf" not in part]
    if not telling:
        return Anything()
    return read(parts.named[0]) if parts.named else _body(reader, telling[-1])


def _union(reader: Reader, node: Node, read: Read) -> Schema:
    """A union, unless its members only say which properties go together."""
    if "properties" in node:
        return object_or_map(reader, node, read)
    if (alone := alone_beside_null(node)) is not None:
        return joined([Variant(_body(reader, alone)), Variant(Scalar(ScalarKind.NULL))])
    return union_of(reader, node, read)


def _types(node: Node) -> tuple[str, ...]:
    """The types that the node allows, guessed from its keywords where it names none."""
    if isinstance(node.get("type"), str):
        return (node.text("type"),)
    if "type" in node:
        return node.strings("type")
    guessed = (t for keyword, t in _TYPES_BY_KEYWORD.items() if keyword in node)
    return tuple(dict.fromkeys(guessed))[:1]


def _typed(reader: Reader, node: Node, read: Read) -> Schema:
    types = _types(node)
    if not types:
        return Anything()
    if len(types) == 1:
        return _of_type(reader, node, types[0], read)
    return joined([Variant(_of_type(reader, node, name, read)) for name in types])


def _of_type(reader: Reader, node: Node, name: str, read: Read) -> Schema:
    match name:
        case "object":
            return object_or_map(reader, node, read)
        case "array":
            return _array(node, read)
        case "null":
            return Scalar(ScalarKind.NULL)
        case _:
            return Scalar(_SCALARS[name], _format(node), constraints_of(node))


def _format(node: Node) -> str:
    """The format; a content encoding stands for OAS 3.0's `byte` (OAS 3.1, 4.4.1)."""
    if node.text("contentEncoding") in ("base64", "base64url"):
        return "byte"
    if "contentMediaType" in node and "format" not in node:
        return "binary"
    return node.text("format")


def _array(node: Node, read: Read) -> Schema:
    limits = constraints_of(node)
    items = node.child("items")
    prefix = tuple(read(element) for element in node.child("prefixItems").elements())
    if prefix:
        rest = None if items.value is False else _items(items, read)
        return Tuple(prefix, rest, limits)
    return Array(_items(items, read), limits)


def _items(items: Node, read: Read) -> Schema:
    return Anything() if items.value is None else read(items)
