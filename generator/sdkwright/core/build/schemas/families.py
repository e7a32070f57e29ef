"""Bases with a discriminator: where one is expected, any of its heirs may come.

The heirs are the components that extend it by `allOf`, and those that its mapping
names (OAS 3.0, Schema Object, "Models with Polymorphism Support").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ....model import Definition, Origin, Reference, Step, StepKind, Union, Variant
from ..reader import escape
from .annotations import annotations_of
from .tags import are_distinct, discriminator_of, mapped_tags

if TYPE_CHECKING:
    from ..reader import Node, Reader

COMPONENTS = "/components/schemas/"


def find_families(reader: Reader) -> None:
    """Takes down every base that has heirs, before anything refers to one."""
    components = dict(reader.root.child("components").child("schemas").items())
    children: dict[str, list[str]] = {}
    for node in components.values():
        for parent in dict.fromkeys(_parents(reader, node)):
            children.setdefault(parent, []).append(node.pointer)
    for node in components.values():
        if "discriminator" not in node or {"oneOf", "anyOf"} & node.mapping.keys():
            continue
        mapped = mapped_tags(node.child("discriminator"))
        heirs = {*_descendants(node.pointer, children), *mapped}
        known = tuple(
            one.pointer
            for one in components.values()
            if one.pointer in heirs and reader.follow(one).pointer != node.pointer
        )
        if known:
            reader.families[node.pointer] = known


def family_of(reader: Reader, name: str, node: Node) -> Definition | None:
    """The union of a base and its heirs; unknown tags come to the base."""
    heirs = reader.families.get(node.pointer)
    if not heirs:
        return None
    discriminator = discriminator_of(reader, node)
    tags = {heir: discriminator.tags(heir, reader.at(heir)) for heir in heirs}
    if not are_distinct(tags.values()):
        tags = {heir: discriminator.named(heir) for heir in heirs}
    variants = [Variant(Reference(heir), tags[heir]) for heir in heirs]
    said = node.child("discriminator")
    return Definition(
        said.pointer,
        Origin(
            name,
            (Step(StepKind.VARIANT, "any"),),
            place=f"schemas/{escape(name)}/discriminator",
        ),
        Union(
            (*variants, Variant(Reference(node.pointer))), discriminator.name
        ),
        annotations_of(said),
    )


def expected(reader: Reader, pointer: str) -> Reference:
    """What a reference to a component stands for: a base stands for its family."""
    is_base = pointer in reader.families
    return Reference(f"{pointer}/discriminator" if is_base else pointer)


def _parents(reader: Reader, node: Node) -> Iterator[str]:
    """The components that a schema extends directly."""
    for element in node.child("allOf").elements():
        if element.text("$ref"):
            yield reader.follow(element).pointer
        else:
            yield from _parents(reader, element)


def _descendants(pointer: str, children: dict[str, list[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [pointer]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in found:
                found.add(child)
                waiting.append(child)
    return found
