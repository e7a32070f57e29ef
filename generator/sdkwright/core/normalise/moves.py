"""What moved where, so that references and positions follow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from ..load import Dialect, Document, Origin
from ..load.pointers import parent
from ..load.sites import Kind, Site
from .rebuild import rebuilt


@dataclass(slots=True)
class Moves:
    """Subtrees that stand elsewhere than in the document they came from."""

    _homes: dict[str, str] = field(default_factory=dict[str, str])
    """The new pointer of each old one; the first, where there are several."""
    _sources: dict[str, str] = field(default_factory=dict[str, str])
    """The old pointer of each new one."""

    def add(self, old: str, new: str) -> None:
        """Notes that what stood at `old` stands at `new`."""
        self._homes.setdefault(old, new)
        self._sources[new] = old

    def home(self, pointer: str) -> str:
        """The new pointer of what stood at a pointer."""
        prefix = pointer
        while prefix:
            if prefix in self._homes:
                return self._homes[prefix] + pointer[len(prefix) :]
            prefix = parent(prefix)
        return pointer

    def applied(
        self, document: Document, dialect: Dialect = Dialect.OPENAPI_32
    ) -> Document:
        """A document whose root has been moved, with references and origins to match."""
        if not self._sources:
            return document
        origins = _Origins(
            document,
            {self.home(old): origin for old, origin in document.origins.items()},
            self._sources,
        )
        return rebuilt(replace(document, origins=origins), self.relinked, dialect)

    def relinked(self, site: Site, node: dict[str, object]) -> dict[str, object]:
        """An object with its references to where things stand now."""
        if "$ref" in node:
            reference = node["$ref"]
            moved = self._reference(reference)
            if moved != reference:
                node = {**node, "$ref": moved}
        if "discriminator" in node and site.kind is Kind.SCHEMA:
            return self._remapped(node, node["discriminator"])
        return node

    def _reference(self, reference: object) -> object:
        if isinstance(reference, str) and reference.startswith("#/"):
            return "#" + self.home(reference[1:])
        return reference

    def _remapped(
        self, node: dict[str, object], discriminator: object
    ) -> dict[str, object]:
        fields = cast("dict[str, object]", discriminator)
        mapping = fields.get("mapping") if isinstance(discriminator, dict) else None
        if not isinstance(mapping, dict):
            return node
        targets = cast("dict[str, object]", mapping)
        moved = {tag: self._reference(target) for tag, target in targets.items()}
        if moved == targets:
            return node
        return {**node, "discriminator": {**fields, "mapping": moved}}


@dataclass(frozen=True, slots=True)
class _Origins(Mapping[str, Origin]):
    """Where things that have moved were written, found out when somebody asks.

    There are tens of thousands in a large description, and problems at a few of them.
    """

    before: Document
    earlier: Mapping[str, Origin]
    """Origins that were known before, by where things stand now."""
    sources: Mapping[str, str]

    def __getitem__(self, pointer: str) -> Origin:
        origin = self.earlier.get(pointer)
        if origin is None:
            written = self.before.locate(self.sources[pointer])
            origin = Origin(written.file, written.pointer)
        return origin

    def __iter__(self) -> Iterator[str]:
        return iter(self.earlier.keys() | self.sources.keys())

    def __len__(self) -> int:
        return len(self.earlier.keys() | self.sources.keys())
