"""Finding a place in the entry tree for what other files hold."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection
from dataclasses import dataclass, field

from ..load import Document
from ..load.pointers import join, parent, split
from .scan import Reference, Region
from .shapes import section_of
from .targets import ALONE_IN, Tracing
from .trees import MissingError, value_at

_ILLEGAL = re.compile(r"[^A-Za-z0-9._\-]")
"""What a component's name may not hold (OAS 3.2, section 4.7)."""


@dataclass(slots=True)
class Homes:
    """Where in the entry tree each part of another file goes."""

    document: Document
    places: dict[tuple[str, str], str] = field(
        default_factory=dict[tuple[str, str], str]
    )
    stray: Collection[tuple[str, str]] = ()
    """Parts that move although they are the entry file's own."""
    _taken: set[str] = field(default_factory=set[str])

    def of(self, file: str, pointer: str) -> str:
        """The pointer in the entry tree of a place in any file that has been read."""
        is_entry = file == self.document.file
        if is_entry and not self.stray:
            return pointer
        prefix = pointer
        while (file, prefix) not in self.places:
            if not prefix and is_entry:
                return pointer
            prefix = parent(prefix)
        return self.places[file, prefix] + pointer[len(prefix) :]

    def of_target(self, target: Region) -> str:
        """The pointer in the entry tree that references to a target get.

        What the description itself describes stays where it is, also if a part moves
        that it lies in.
        """
        if target.file == self.document.file and target[:2] not in self.stray:
            return target.pointer
        return self.of(target.file, target.pointer)

    def settle(self, region: Region, references: list[Reference]) -> None:
        """Chooses the place of a region that these references lead to.

        In this order: a component that is nothing but a reference to it; a new
        component; the very place of the first reference, for kinds that the dialect
        has no components of.
        """
        section = section_of(region.kind, self.document.dialect)
        for reference in references:
            if self._is_alias(reference, section):
                self._take(region, reference.holder)
                return
        if section is None:
            first = references[0]
            self._take(region, self.of(first.region.file, first.holder))
        else:
            self._take(region, section + join((self._free_name(region, section),)))

    def _take(self, region: Region, pointer: str) -> None:
        self.places[region.file, region.pointer] = pointer
        self._taken.add(pointer)

    def _is_alias(self, reference: Reference, section: str | None) -> bool:
        if reference.region.file != self.document.file or section is None:
            return False
        holder = reference.holder
        node = reference.site.value
        return (
            parent(holder) == section
            and holder not in self._taken
            and (len(node) == 1 or self.document.dialect in ALONE_IN)
        )

    def _free_name(self, region: Region, section: str) -> str:
        tokens = split(region.pointer)
        stem = _legal(posixpath.splitext(posixpath.basename(region.file))[0])
        name = _legal(tokens[-1]) if tokens else stem
        candidates = [name, f"{stem}_{name}"] if tokens else [name]
        number = 2
        while True:
            for candidate in candidates:
                if self._is_free(section + join((candidate,))):
                    return candidate
            candidates = [f"{name}_{number}"]
            number += 1

    def _is_free(self, pointer: str) -> bool:
        if pointer in self._taken:
            return False
        try:
            value_at(self.document.root, split(pointer))
        except MissingError:
            return True
        return False


def settled(tracing: Tracing) -> Homes:
    """The place of every part of another file, the outermost parts only.

    What lies inside of another part moves along with it.
    """
    document = tracing.library.document
    by_region: dict[tuple[str, str], list[Reference]] = {}
    for number, target in tracing.targets.items():
        reference = tracing.references[number]
        by_region.setdefault(target[:2], []).append(reference)
    homes = Homes(document, stray=tracing.stray.keys())
    for key, region in tracing.regions.items():
        if tracing.is_foreign(region) and not _inside(tracing, region):
            homes.settle(region, by_region[key])
    return homes


def _inside(tracing: Tracing, region: Region) -> bool:
    """Whether a part moves along with one around it, from which nothing hides it."""
    pointer, hidden = region.pointer, tracing.stray.get(region[:2])
    while pointer:
        pointer = parent(pointer)
        if hidden and pointer == hidden:
            return False
        around = tracing.regions.get((region.file, pointer))
        if around is not None and tracing.is_foreign(around):
            return True
    return False


def _legal(name: str) -> str:
    return _ILLEGAL.sub("_", name) or "_"
