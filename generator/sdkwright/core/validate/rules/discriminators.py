"""Discriminators against the schemas that they choose from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from ....diagnostics import Part, quoted
from ...load.pointers import split
from ...resolve.trees import MissingError, value_at
from .report import Report

_DEEPEST = 16
"""How many references and allOf in a row are looked through for a property."""


def discriminator_rules(
    root: dict[str, object], node: dict[str, object]
) -> Iterator[Report]:
    """A discriminator whose property a member does not have (OAS 3.2, section 4.25)."""
    discriminator = node["discriminator"]
    if not isinstance(discriminator, dict):
        return
    name = cast("dict[str, object]", discriminator).get("propertyName")
    if not isinstance(name, str):
        return
    members = [
        member
        for keyword in ("oneOf", "anyOf")
        if isinstance(node.get(keyword), list)
        for member in cast("list[object]", node[keyword])
    ]
    lacking = sum(not _has(root, member, name, _DEEPEST) for member in members)
    if lacking:
        yield Report(
            "discriminator-property",
            f"{lacking} of {len(members)} members have no property {quoted(name)} that "
            "could tell them apart",
            ("discriminator",),
            part=Part.KEY,
        )


def _has(root: dict[str, object], schema: object, name: str, depth: int) -> bool:
    if not isinstance(schema, dict) or not depth:
        return False
    node = cast("dict[str, object]", schema)
    if node.get("type") == "null":
        return True
    properties = node.get("properties")
    if isinstance(properties, dict) and name in properties:
        return True
    reference = node.get("$ref")
    if isinstance(reference, str):
        try:
            target = value_at(root, split(reference.removeprefix("#")))
        except MissingError:
            return True
        return _has(root, target, name, depth - 1)
    parts = [
        part
        for keyword in ("allOf", "oneOf", "anyOf")
        if isinstance(node.get(keyword), list)
        for part in cast("list[object]", node[keyword])[:64]
    ]
    return any(_has(root, part, name, depth - 4) for part in parts if depth > 4)
