"""`oneOf`, `anyOf`, several types, and discriminators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....model import Nullable, Scalar, ScalarKind, Schema, Union, Variant
from .tags import are_distinct, discriminator_of

if TYPE_CHECKING:
    from ..reader import Node, Reader
    from .objects import Read

NULL = Scalar(ScalarKind.NULL)


def union_of(reader: Reader, node: Node, read: Read) -> Schema:
    """What at least one of the members allows.

    `oneOf` and `anyOf` come to the same type: that only one may match restricts
    values, not types.
    """
    members = (*node.child("oneOf").elements(), *node.child("anyOf").elements())
    discriminator = discriminator_of(reader, node)
    if not discriminator.name:
        return joined([Variant(read(member)) for member in members])
    variants = [
        Variant(
            read(member),
            discriminator.tags(member.text("$ref").removeprefix("#"), member),
        )
        for member in members
    ]
    union = joined(variants, discriminator.name)
    if are_distinct(v.tags for v in _variants(union)):
        return union
    # Members with the same tag are known by all of their properties.
    return joined([Variant(variant.schema) for variant in variants])


def _variants(schema: Schema) -> tuple[Variant, ...]:
    union = schema.of if isinstance(schema, Nullable) else schema
    return union.variants if isinstance(union, Union) else ()


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
