"""What moved where, so that references and positions follow."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import cast

from ..load import Document, Origin
from ..load.pointers import parent
from ..resolve.shapes import Kind
from ..resolve.walk import REFERRING
from .rebuild import Way, rebuilt


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

    def applied(self, document: Document, root: dict[str, object]) -> Document:
        """The document with a new root, whose references and origins follow."""
        if not self._sources:
            return replace(document, root=root)
        origins = {self.home(old): o for old, o in document.origins.items()}
        for new, old in self._sources.items():
            written = document.locate(old)
            origins.setdefault(new, Origin(written.file, written.pointer))
        return replace(
            document,
            root=rebuilt(root, Kind.DOCUMENT, self._relinked, REFERRING),
            origins=MappingProxyType(origins),
        )

    def _relinked(
        self, kind: Kind, node: dict[str, object], way: Way
    ) -> dict[str, object]:
        reference = node.get("$ref")
        if isinstance(reference, str) and reference.startswith("#/"):
            moved = "#" + self.home(reference[1:])
            if moved != reference:
                node = {**node, "$ref": moved}
        discriminator = node.get("discriminator")
        if kind is Kind.SCHEMA and isinstance(discriminator, dict):
            return self._remapped(node, cast("dict[str, object]", discriminator))
        return node

    def _remapped(
        self, node: dict[str, object], discriminator: dict[str, object]
    ) -> dict[str, object]:
        mapping = discriminator.get("mapping")
        if not isinstance(mapping, dict):
            return node
        changed = {
            tag: (
                "#" + self.home(target[1:])
                if isinstance(target, str) and target.startswith("#/")
                else target
            )
            for tag, target in cast("dict[str, object]", mapping).items()
        }
        if changed == mapping:
            return node
        return {**node, "discriminator": {**discriminator, "mapping": changed}}
