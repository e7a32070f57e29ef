"""Objects: properties, what else they may hold, and `allOf`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....diagnostics import Effect
from ....model import Anything, Map, Object, Property, Reference, Schema
from ..extensions import Role
from .alternatives import alternatives_of, options_of
from .annotations import annotations_of, constraints_of

if TYPE_CHECKING:
    from ..reader import Node, Reader

Read = Callable[["Node"], Schema]
"""Reads the schema of a node below the one at hand."""

_ASSERTIONS = frozenset(
    (
        "$ref",
        "additionalProperties",
        "allOf",
        "anyOf",
        "const",
        "discriminator",
        "enum",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "format",
        "items",
        "maxItems",
        "maxLength",
        "maxProperties",
        "maximum",
        "minItems",
        "minLength",
        "minProperties",
        "minimum",
        "multipleOf",
        "oneOf",
        "pattern",
        "patternProperties",
        "prefixItems",
        "properties",
        "required",
        "type",
        "unevaluatedProperties",
        "uniqueItems",
    )
)
"""Keywords that say something of the value, as opposed to annotations."""

_INSIDE = frozenset(
    (
        *("$ref", "allOf", "anyOf", "oneOf", "const", "enum"),
        *("properties", "patternProperties", "prefixItems"),
    )
)
"""Keywords that tell more of a value than its type and its limits."""

_TELLING = _ASSERTIONS - {"$ref", "allOf", "type"}


def says_something(node: Node) -> bool:
    """Whether a schema has any keyword that restricts or describes the value's shape."""
    return not _ASSERTIONS.isdisjoint(node.mapping)


def has_fields(node: Node) -> bool:
    """Whether a schema by itself describes an object with named properties."""
    return bool(node.child("properties").mapping)


def object_or_map(reader: Reader, node: Node, read: Read) -> Schema:
    """An object with properties, or a map where its keys are data."""
    if has_fields(node):
        return Object(
            properties=_properties(reader, (node,), read),
            additional=additional_of(node, read),
            constraints=constraints_of(node),
        )
    values = additional_of(node, read)
    return Map(Anything() if values is None else values, constraints_of(node))


def additional_of(node: Node, read: Read) -> Schema | None:
    """The schema of the properties without a name of their own.

    Pattern properties give it where there is just one and nothing else is allowed;
    with several, keys decide by patterns that no type can express.
    """
    patterns = [child for _, child in node.child("patternProperties").items()]
    key = "additionalProperties"
    rest = node.child(key if key in node else "unevaluatedProperties")
    if rest.value is False:
        if not patterns:
            return None
        return read(patterns[0]) if len(patterns) == 1 else Anything()
    if patterns or rest.value is None or rest.value is True:
        return Anything()
    return read(rest)


def properties_of(parts: tuple[Node, ...], read: Read) -> dict[str, Property]:
    """The properties that the parts of one object name, by their names.

    Where several parts name one, all must hold (JSON Schema 2020-12, core 10.2.1.1):
    the one that says most is taken, of equals the last, being the narrower one in
    every description that makes sense.
    """
    required = {name for part in parts for name in part.strings("required")}
    found: dict[str, Node] = {}
    for part in parts:
        for name, node in part.child("properties").items():
            if name not in found:
                found[name] = node
            elif says_something(node):
                found[name] = max(node, found[name], key=_detail)
    return {
        name: Property(
            name,
            read(node),
            name in required,
            node.pointer,
            annotations_of(node, Role.PROPERTY),
        )
        for name, node in found.items()
    }


def _detail(node: Node) -> tuple[bool, bool, int]:
    """How much a schema says of a value: its inside, its type, what it must have."""
    if "items" in node:
        return _detail(node.child("items"))
    has_inside = not _INSIDE.isdisjoint(node.mapping)
    return has_inside, "type" in node, len(node.strings("required"))


@dataclass(frozen=True, slots=True)
class Parts:
    """What an `allOf` comes down to: inline parts, and components that are named."""

    inline: tuple[Node, ...]
    named: tuple[Node, ...]
    """The referring nodes, each with a `$ref`."""


def parts_of(node: Node) -> Parts:
    """The schemas that must all hold: the node's own keywords and those of `allOf`."""
    inline: list[Node] = []
    named: list[Node] = []

    def take(part: Node) -> None:
        if "$ref" in part:
            named.append(part)
        if not _ASSERTIONS.isdisjoint(part.mapping.keys() - {"allOf", "$ref"}):
            inline.append(part)
        for element in part.child("allOf").elements():
            take(element)

    take(node)
    # Beside a reference a type alone says nothing: what is referred to has one.
    telling = (part for part in inline if not named or part.mapping.keys() & _TELLING)
    return Parts(tuple(telling), tuple(named))


def flattened(reader: Reader, node: Node) -> tuple[Node, ...]:
    """All parts of an object with references followed, the base ones first.

    Each schema is flattened once, and without recursion: chains of bases may be long.
    """
    top = reader.follow(node)
    lineages, waiting, opened = reader.lineages, [top], set[str]()
    while waiting:
        part = waiting[-1]
        bases = [reader.follow(element) for element in part.child("allOf").elements()]
        ahead = [
            base
            for base in bases
            if base.pointer not in lineages and base.pointer not in opened
        ]
        if ahead and part.pointer not in opened:
            opened.add(part.pointer)
            waiting += ahead
        else:
            lineages.setdefault(part.pointer, _lineage(reader, part, bases))
            waiting.pop()
    return lineages[top.pointer]


def _lineage(reader: Reader, part: Node, bases: list[Node]) -> tuple[Node, ...]:
    found: dict[str, Node] = {}
    for base in bases:
        for one in reader.lineages.get(base.pointer, ()):
            found.setdefault(one.pointer, one)
    found.setdefault(part.pointer, part)
    return tuple(found.values())


def combined(reader: Reader, node: Node, read: Read) -> Object:
    """The object that an `allOf` describes.

    One named base whose properties stay as they are is inherited from; anything
    else is written out flat.
    """
    parts = parts_of(node)
    constraints = constraints_of(node)
    if len(parts.named) == 1:
        base = reader.follow(parts.named[0])
        bases = flattened(reader, base)
        inherited = _names(bases)
        own = parts.inline
        is_kept = inherited and inherited.isdisjoint(_names(own) | _required(own))
        if is_kept and (reference := _reference_to(reader, base, read)):
            inherited |= _names(alternatives_of(reader, bases))
            return Object(
                properties=_properties(reader, own, read, inherited),
                bases=(reference,),
                constraints=constraints,
            )
    flat = flattened(reader, node)
    return Object(properties=_properties(reader, flat, read), constraints=constraints)


def _reference_to(reader: Reader, base: Node, read: Read) -> Reference | None:
    """What to inherit from: a component, or another schema that becomes a definition.

    A component is itself here, also where it stands for its heirs elsewhere.
    """
    components = reader.root.child("components").child("schemas")
    if base.pointer.rpartition("/")[0] == components.pointer:
        return Reference(base.pointer)
    found = read(base)
    return found if isinstance(found, Reference) else None


def _properties(
    reader: Reader,
    parts: tuple[Node, ...],
    read: Read,
    inherited: Iterable[str] = (),
) -> tuple[Property, ...]:
    """What the parts name, and what only alternatives of them do."""
    _report_contradictions(reader, parts)
    own = properties_of(parts, read)
    alternatives = alternatives_of(reader, parts)
    return (*own.values(), *options_of(alternatives, (*own, *inherited), read))


def _report_contradictions(reader: Reader, parts: tuple[Node, ...]) -> None:
    """Tells of properties for which no value is of the types that all parts ask for."""
    known: dict[str, frozenset[str]] = {}
    for part in parts if len(parts) > 1 else ():
        for name, node in part.child("properties").items():
            types = _types_of(reader.follow(node))
            if known.setdefault(name, types).isdisjoint(types):
                message = f"the members of allOf give {name!r} types that exclude each other"
                reader.report("type-contradiction", message, node, effect=Effect.NONE)
            known[name] &= types


_EVERY_TYPE = frozenset(
    ("array", "boolean", "integer", "null", "number", "object", "string")
)


def _types_of(node: Node) -> frozenset[str]:
    """The types that a schema allows by name; a number may be an integer."""
    text = node.text("type")
    types = frozenset((text,) if text else node.strings("type")) or _EVERY_TYPE
    return types | {"integer"} if "number" in types else types


def _names(parts: tuple[Node, ...]) -> set[str]:
    return {name for part in parts for name in part.child("properties").mapping}


def _required(parts: tuple[Node, ...]) -> set[str]:
    return {name for part in parts for name in part.strings("required")}
