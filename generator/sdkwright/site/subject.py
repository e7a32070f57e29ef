"""What a site is about: an API, and the package that calls it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..config import Config
from ..core.load import Document, Syntax
from ..model import Api, Operation, Schema
from ..pipeline import Understanding, python_names, python_options
from ..render import File, MarkdownCell
from ..targets.markdown import render_markdown
from ..targets.markdown.escape import link, plain
from ..targets.markdown.flavours import PythonFlavour
from ..targets.markdown.flavours.python.dialect import PythonDialect
from ..targets.markdown.pages import Pages
from ..targets.python import PythonNames, PythonOptions
from ..write import Lock

REFERENCE = "reference/"
"""The folder of the reference pages; other pages stand beside it."""

_UNSAFE = re.compile(r"[^A-Za-z0-9._+-]+")


@dataclass(frozen=True)
class Subject:
    """An API, how it was understood, and the names that its package has."""

    understanding: Understanding
    options: PythonOptions
    names: PythonNames
    config: Config
    lock: Lock | None

    @property
    def api(self) -> Api:
        """The API itself."""
        return self.understanding.api

    @property
    def overrides(self) -> tuple[Path, ...]:
        """The folders of the user's own templates."""
        return (self.config.templates,) if self.config.templates else ()

    @property
    def version(self) -> str:
        """The version of the package, as the name of a folder."""
        return _UNSAFE.sub("-", self.options.version).strip(".-") or "0"

    @property
    def pages(self) -> Pages:
        """The names and the addresses of the reference pages."""
        return self.dialect.pages

    @cached_property
    def dialect(self) -> PythonDialect:
        """Speaks of the API in Python."""
        return self._flavour.dialect(self.api)

    @cached_property
    def reference(self) -> tuple[File, ...]:
        """The reference pages, as the package has them."""
        pages = render_markdown(self.api, self._flavour, *self.overrides)
        return tuple(File(f"{REFERENCE}{page.path}", page.text) for page in pages)

    @property
    def _flavour(self) -> PythonFlavour:
        options = self.options
        return PythonFlavour(self.names, options.package, options.distribution)

    def method(self, operation: Operation, top: str = "") -> MarkdownCell:
        """The name of a method, with a link to its section.

        `top` leads from the page of the link to the top of the site, as `../`.
        """
        target = f"{top}{REFERENCE}{self.pages.to_method(operation)}"
        return link(plain(self.pages.names.methods[operation.pointer]), target)

    def model(self, definition: str) -> MarkdownCell:
        """The name of a model, with a link to where it is described."""
        shown = plain(self.pages.names.models[definition])
        target = self.pages.to_model(definition)
        return link(shown, f"{REFERENCE}{target}") if target else shown

    def type_of(self, schema: Schema, top: str = "") -> MarkdownCell:
        """A type, with links as `method` makes them."""
        written = self.dialect.type_of(schema, "")
        return MarkdownCell(written.replace("](", f"]({top}{REFERENCE}"))


def subject_of(
    understanding: Understanding, config: Config, lock: Lock | None = None
) -> Subject:
    """What the site of a description is about.

    `lock` is the record of the generated package, whose names the site speaks of.

    Raises:
        InputError: the names that the user chose, or the record, are wrong.
    """
    return Subject(
        understanding,
        python_options(understanding.api, config),
        python_names(understanding.api, config, lock),
        config,
        lock,
    )


def description(document: Document) -> File:
    """The OpenAPI file: as it was written if it is one file, else put together."""
    if len(document.sources) > 1:
        return File("openapi.json", json.dumps(document.root, indent=2) + "\n")
    source = document.sources[document.file]
    suffix = "json" if source.syntax is Syntax.JSON else "yaml"
    return File(f"openapi.{suffix}", source.text)


def description_tree(document: Document) -> object:
    """The OpenAPI description as JSON data, for programs in a page."""
    if len(document.sources) > 1:
        return document.root
    return document.sources[document.file].tree
