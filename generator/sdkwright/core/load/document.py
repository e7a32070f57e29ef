"""A description as read: its tree, and where every part of the tree was written."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from ...diagnostics import Location, Part
from .files import Folder
from .pointers import parent
from .sites import Survey


class Dialect(StrEnum):
    """The versions of the OpenAPI Specification that are read."""

    SWAGGER_20 = "2.0"
    OPENAPI_30 = "3.0"
    OPENAPI_31 = "3.1"
    OPENAPI_32 = "3.2"


class Syntax(StrEnum):
    """How a file is written."""

    YAML = "YAML"
    JSON = "JSON"


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: its bytes, its text, and the tree that the text says."""

    file: str
    data: bytes
    text: str
    syntax: Syntax
    tree: object

    @property
    def digest(self) -> str:
        """The SHA-256 of the bytes, which few ask for and which takes its time."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Origin:
    """A place in a file as it was written."""

    file: str
    pointer: str


@dataclass(frozen=True, slots=True)
class Document:
    """A description on its way through the stages.

    `root` is the tree as the latest stage left it; nobody changes a tree in place.
    `origins` says for subtrees of `root`, by pointer, where they were written; the
    longest prefix of a pointer counts, and what no prefix covers stands at the same
    pointer of the entry file. `dialect` is the version that the entry file claims.
    `survey` holds for the root that it names: a stage that exchanges the root need not
    care for it.
    """

    root: dict[str, object]
    file: str
    dialect: Dialect
    sources: Mapping[str, Source]
    folder: Folder
    origins: Mapping[str, Origin] = field(
        default_factory=lambda: MappingProxyType[str, Origin]({})
    )
    survey: Survey | None = field(default=None, compare=False, repr=False)

    def locate(self, pointer: str, part: Part = Part.VALUE) -> Location:
        """Where the node at `pointer` of the current tree was written."""
        prefix = pointer
        while True:
            origin = self.origins.get(prefix)
            if origin is not None:
                written = origin.pointer + pointer[len(prefix) :]
                return Location(origin.file, written, part=part)
            if not prefix:
                break
            prefix = parent(prefix)
        return Location(self.file, pointer, part=part)

    @property
    def digest(self) -> str:
        """A digest over the bytes of every file, with its name if there are several."""
        if len(self.sources) == 1:
            return f"sha256:{next(iter(self.sources.values())).digest}"
        listed = "".join(
            f"{source.digest} {name}\n" for name, source in sorted(self.sources.items())
        )
        return f"sha256:{hashlib.sha256(listed.encode(errors='replace')).hexdigest()}"

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of each file, by its name."""
        return {name: source.text for name, source in self.sources.items()}
