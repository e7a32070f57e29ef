"""The files of a description, read as references ask for them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import cast

from ...diagnostics import Diagnostic, InputError, Location
from ..load import Document, ReadError, Source, read_source
from ..load.sites import Kind


@dataclass(slots=True)
class Library:
    """The files read so far, and what was found wrong with their text."""

    document: Document
    sources: dict[str, Source] = field(default_factory=dict[str, Source])
    found: list[Diagnostic] = field(default_factory=list[Diagnostic])
    texts: dict[str, str] = field(default_factory=dict[str, str])
    _refused: dict[str, ReadError] = field(default_factory=dict[str, ReadError])

    def __post_init__(self) -> None:
        self.sources.update(self.document.sources)
        # Overlays have changed the entry file's tree, and may have put references in.
        document, entry = self.document, self.document.sources.get(self.document.file)
        if entry is not None and entry.tree is not document.root:
            self.sources[document.file] = replace(entry, tree=document.root)

    def source(self, name: str) -> Source:
        """A file by its name, relative to the entry file's folder, or its URL.

        Raises:
            ReadError: it may not be read or is no YAML or JSON, and why.
        """
        if name in self.sources:
            return self.sources[name]
        if name not in self._refused:
            try:
                return self._read(name)
            except ReadError as error:
                self._refused[name] = error
        raise self._refused[name]

    def _read(self, name: str) -> Source:
        limits = self.document.folder.limits
        if len(self.sources) >= limits.files:
            raise ReadError("limit", f"more than {limits.files} files, the limit")
        try:
            source, found = read_source(self.document.folder, name)
        except InputError as error:
            self.found += error.diagnostics
            self.texts.update(error.texts)
            raise ReadError(
                "file-unreadable", f"'{name}' cannot be read as YAML or JSON"
            ) from None
        size = sum(len(known.text) for known in self.sources.values())
        if size + len(source.text) > limits.total_bytes:
            raise ReadError("limit", f"more than {limits.total_bytes} bytes in all")
        self.found += found
        self.sources[name] = source
        return source

    def kind_of(self, name: str) -> Kind | None:
        """Whether a file is a whole description; other files may hold anything."""
        tree = self.source(name).tree
        if isinstance(tree, dict):
            root = cast("dict[str, object]", tree)
            if "openapi" in root or "swagger" in root:
                return Kind.DOCUMENT
        return None


def problem(code: str, message: str, file: str, pointer: str) -> Diagnostic:
    """An error at a place as written."""
    return Diagnostic(code, message, Location(file, pointer))
