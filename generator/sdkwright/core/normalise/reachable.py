"""What a description still needs once operations are gone, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from ..load import Dialect, Document, Origin
from ..load.pointers import join, split
from ..load.sites import Kind, Site
from ..resolve.shapes import grammar_of, section_of
from ..resolve.trees import MissingError, edited, value_at
from ..resolve.walk import REFERRING, walk
from .rebuild import rebuilt
from .values import items, mapping

_DIALECT = Dialect.OPENAPI_32
_GRAMMAR = grammar_of(_DIALECT, REFERRING)
_KINDS: Mapping[str, Kind] = {
    section.rpartition("/")[2]: kind
    for kind in Kind
    if (section := section_of(kind, _DIALECT)) is not None
}
"""What each section of the components object holds."""


@dataclass(slots=True)
class _Reach:
    """What has been reached so far, and what has still to be walked through.

    `before` is the tree with all operations; `homes` are new places for those parts of
    dropped operations that something kept refers to.
    """

    root: dict[str, object]
    before: dict[str, object]
    subtypes: Mapping[str, tuple[str, ...]]
    components: set[str] = field(default_factory=set[str])
    opened: set[str] = field(default_factory=set[str])
    """The components whose subtypes have been reached too."""
    homes: dict[str, str] = field(default_factory=dict[str, str])
    pending: list[Site] = field(default_factory=list[Site])

    def run(self) -> None:
        """Walks through everything that can be reached from outside the components."""
        outside = {k: v for k, v in self.root.items() if k != "components"}
        self.pending.append(Site(Kind.DOCUMENT, outside))
        while self.pending:
            for site in walk(self.pending.pop(), _GRAMMAR):
                self._see(site.value, site.kind)

    def _see(self, node: dict[str, object], kind: Kind) -> None:
        for reference in _references(node, kind):
            self._follow(reference, kind)
        if kind in (Kind.OPERATION, Kind.DOCUMENT):
            for requirement in items(node.get("security")):
                for name in mapping(requirement):
                    self._component("securitySchemes", name)

    def _follow(self, reference: str, kind: Kind) -> None:
        pointer = reference.removeprefix("#")
        match split(pointer):
            case ("components", section, name, *_):
                self._component(section, name)
            case tokens if not _is_there(self.root, tokens):
                self._move(pointer, kind)
            case _:
                pass

    def _component(self, section: str, name: str) -> None:
        """Reaches a component, and the schemas that a value of it may turn out to be."""
        if section not in _KINDS:
            return
        components = mapping(mapping(self.root.get("components")).get(section))
        stack = [(name, False)]
        while stack:
            name, is_subtype = stack.pop()
            pointer = join(("components", section, name))
            if pointer not in self.components:
                self.components.add(pointer)
                self.pending.append(
                    Site(_KINDS[section], mapping(components.get(name)))
                )
            is_open = is_subtype or "discriminator" in mapping(components.get(name))
            if is_open and pointer not in self.opened:
                self.opened.add(pointer)
                stack += [(subtype, True) for subtype in self.subtypes.get(pointer, ())]

    def _move(self, pointer: str, kind: Kind) -> None:
        section, tokens = section_of(kind, _DIALECT), split(pointer)
        if pointer in self.homes or section is None:
            return
        if not _is_there(self.before, tokens):
            return
        components = mapping(self.root.get("components"))
        names = mapping(components.get(section.rpartition("/")[2]))
        number, name = 1, tokens[-1]
        while name in names or section + join((name,)) in self.homes.values():
            number += 1
            name = f"{tokens[-1]}_{number}"
        self.homes[pointer] = section + join((name,))
        self.components.add(self.homes[pointer])
        self.pending.append(Site(kind, mapping(value_at(self.before, tokens))))


def pruned(document: Document, before: dict[str, object]) -> Document:
    """The document without the components that nothing reaches.

    `before` is its tree as it was with all operations.
    """
    reach = _Reach(document.root, before, _subtypes(document.root))
    reach.run()
    origins = dict(document.origins)
    moved: dict[str, object] = {}
    earlier = replace(document, root=before)
    for pointer, home in reach.homes.items():
        moved[home] = value_at(before, split(pointer))
        written = earlier.locate(pointer)
        origins[home] = Origin(written.file, written.pointer)
    root = cast("dict[str, object]", edited(document.root, moved))
    chosen = replace(document, root=root, origins=origins)
    if moved:
        chosen = _redirected(chosen, reach.homes)
    return replace(chosen, root=_kept(chosen.root, reach.components))


def _kept(root: dict[str, object], reached: set[str]) -> dict[str, object]:
    sections: dict[str, object] = {}
    for section, content in mapping(root.get("components")).items():
        if section not in _KINDS:
            sections[section] = content
            continue
        kept = {
            name: value
            for name, value in mapping(content).items()
            if join(("components", section, name)) in reached
        }
        if kept:
            sections[section] = kept
    rest = {key: value for key, value in root.items() if key != "components"}
    return {**rest, "components": sections} if sections else rest


def _redirected(document: Document, homes: Mapping[str, str]) -> Document:
    """The document with references to what has moved written anew."""

    def home(reference: object) -> object:
        if not isinstance(reference, str):
            return reference
        moved = homes.get(reference.removeprefix("#"))
        return reference if moved is None else f"#{moved}"

    def change(site: Site, node: dict[str, object]) -> dict[str, object]:
        result = node
        if home(node.get("$ref")) != node.get("$ref"):
            result = {**node, "$ref": home(node["$ref"])}
        targets = mapping(mapping(node.get("discriminator")).get("mapping"))
        if site.kind is Kind.SCHEMA and any(home(t) != t for t in targets.values()):
            mapped = {tag: home(target) for tag, target in targets.items()}
            discriminator = {**mapping(node["discriminator"]), "mapping": mapped}
            result = {**result, "discriminator": discriminator}
        return result

    return rebuilt(document, change)


def _references(node: dict[str, object], kind: Kind) -> Iterator[str]:
    reference = node.get("$ref")
    if isinstance(reference, str):
        yield reference
    if kind is Kind.SCHEMA:
        for target in mapping(
            mapping(node.get("discriminator")).get("mapping")
        ).values():
            if isinstance(target, str) and target.startswith("#"):
                yield target


def _subtypes(root: dict[str, object]) -> Mapping[str, tuple[str, ...]]:
    """The component schemas that build on another with `allOf`: names, by pointer."""
    found: dict[str, tuple[str, ...]] = {}
    schemas = mapping(mapping(root.get("components")).get("schemas"))
    for name, schema in schemas.items():
        for member in items(mapping(schema).get("allOf")):
            reference = mapping(member).get("$ref")
            if isinstance(reference, str):
                base = reference.removeprefix("#")
                found[base] = (*found.get(base, ()), name)
    return found


def _is_there(root: dict[str, object], tokens: tuple[str, ...]) -> bool:
    try:
        value_at(root, tokens)
    except MissingError:
        return False
    return True
