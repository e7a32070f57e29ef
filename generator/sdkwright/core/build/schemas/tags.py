"""The values of a discriminator, by which the members of a union are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..reader import unescape

if TYPE_CHECKING:
    from ..reader import Node, Reader


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


@dataclass(frozen=True, slots=True)
class Discriminator:
    """A discriminator: the name of its property, and what its mapping lists."""

    reader: Reader
    name: str
    mapped: Mapping[str, tuple[str, ...]]

    def named(self, target: str) -> tuple[str, ...]:
        """The tags of a component: those mapped, else its name."""
        if target in self.mapped:
            return self.mapped[target]
        return (unescape(target.rpartition("/")[2]),) if target else ()

    def tags(self, target: str, member: Node) -> tuple[str, ...]:
        """The tags of a member; `target` is "" where it is no component.

        Many descriptions list none, and have members that allow other values than
        their names. Then it is these that come.
        """
        named = self.named(target)
        if target in self.mapped:
            return named
        allowed = self._allowed(member, set())
        return named if not allowed or {*named} & {*allowed} else allowed

    def _allowed(self, node: Node, seen: set[str]) -> tuple[str, ...]:
        """The values that the property may have in a schema; () for any.

        Parts that leave none together are of a base and its heir: the last one counts.
        """
        node = self.reader.follow(node)
        if node.pointer in seen:
            return ()
        seen.add(node.pointer)
        prop = self.reader.follow(node.child("properties").child(self.name))
        parts = node.child("allOf").elements()
        found = (*(self._allowed(part, seen) for part in parts), _listed(prop))
        *others, last = [*filter(None, found)] or [()]
        both = tuple(v for v in last if all(v in values for values in others))
        return both or last


def discriminator_of(reader: Reader, node: Node) -> Discriminator:
    """The discriminator of a schema; one without a name where it has none."""
    said = node.child("discriminator")
    return Discriminator(reader, said.text("propertyName"), mapped_tags(said))


def are_distinct(tags: Iterable[tuple[str, ...]]) -> bool:
    """Whether no tag chooses two members."""
    every = [tag for of_one in tags for tag in of_one]
    return len(every) == len({*every})


def _listed(node: Node) -> tuple[str, ...]:
    """The texts that `const` and `enum` leave (JSON Schema 2020-12, validation 6.1)."""
    values = [node.get("const")] if "const" in node else node.child("enum").list
    texts = tuple(value for value in values if isinstance(value, str))
    return texts if len(texts) == len(values) else ()
