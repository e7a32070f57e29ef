"""`oneOf`, `anyOf`, several types, and discriminators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ....model import Nullable, Scalar, ScalarKind, Schema, Union, Variant
from ..reader import unescape

if TYPE_CHECKING:
    from ..reader import Node
    from .objects import Read

NULL = Scalar(ScalarKind.NULL)


def union_of(node: Node, read: Read) -> Schema:
    """What at least one of the members allows.

    `oneOf` and `anyOf` come to the same type: that only one may match restricts
    values, not types.
    """
    members = (*node.child("oneOf").elements(), *node.child("anyOf").elements())
    discriminator = node.child("discriminator")
    name = discriminator.text("propertyName")
    mapped = mapped_tags(discriminator)
    variants = [
        Variant(
            read(member),
            tags_of(member.text("$ref").removeprefix("#"), mapped) if name else (),
        )
        for member in members
    ]
    return joined(variants, name)


def alone_beside_null(node: Node) -> Node | None:
    """The one member of a union with null, if it is written in place.

    It stands for the whole: `X | None` needs no name for X other than the union's.
    """
    if "oneOf" not in node and "anyOf" not in node:
        return None
    members = (*node.child("oneOf").elements(), *node.child("anyOf").elements())
    others = [member for member in members if member.get("type") != "null"]
    if len(others) != 1 or len(members) < 2 or "$ref" in others[0]:
        return None
    return others[0]


def joined(variants: list[Variant], discriminator: str = "") -> Schema:
    """A union of the variants: null is taken out, repetitions and single ones too."""
    kept: list[Variant] = []
    nullable = False
    for variant in variants:
        schema = variant.schema
        if isinstance(schema, Nullable):
            nullable, schema = True, schema.of
        if schema == NULL:
            nullable = True
            continue
        same = [index for index, known in enumerate(kept) if known.schema == schema]
        if same:
            tags = dict.fromkeys((*kept[same[0]].tags, *variant.tags))
            kept[same[0]] = Variant(schema, tuple(tags))
        else:
            kept.append(Variant(schema, variant.tags))
    if not kept:
        return NULL
    body = kept[0].schema if len(kept) == 1 else Union(tuple(kept), discriminator)
    return Nullable(body) if nullable else body


def mapped_tags(discriminator: Node) -> dict[str, tuple[str, ...]]:
    """The tags of each target that a mapping lists (OAS 3.2, Discriminator Object)."""
    targets: dict[str, tuple[str, ...]] = {}
    for tag, value in discriminator.child("mapping").mapping.items():
        if isinstance(value, str):
            pointer = value.removeprefix("#")
            if "/" not in pointer:
                pointer = f"/components/schemas/{pointer}"
            targets[pointer] = (*targets.get(pointer, ()), tag)
    return targets


def tags_of(pointer: str, mapped: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The tags that choose a member: those mapped, else the name of its component."""
    implied = (unescape(pointer.rpartition("/")[2]),) if pointer else ()
    return mapped.get(pointer, implied)
