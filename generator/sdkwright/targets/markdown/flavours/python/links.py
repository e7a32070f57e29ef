"""Type expressions -> Markdown with links to the models that they name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from .....render import MarkdownCell
from .....render.characters import escaped
from ....python.types import TypeText
from ...escape import bold, link
from ...pages import Pages

_TOKEN = re.compile(
    r"""(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?P<name>[^\W\d]\w*)|(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
"""A string of a `Literal`, a name, or a character between them."""


@dataclass(frozen=True, slots=True)
class TypeLinks:
    """Finds the models in a type by the names of their classes."""

    pages: Pages
    ids: Mapping[str, str]
    """The id of each model's definition, by the name of its class."""
    _cells: dict[tuple[str, str], MarkdownCell] = field(
        default_factory=dict[tuple[str, str], MarkdownCell], init=False, compare=False
    )

    def plain(self, written: TypeText) -> MarkdownCell:
        """The type in a line, seen from the page of an API."""
        return self._linked(written, _shown(written.text), "")

    def cell(self, written: TypeText, here: str) -> MarkdownCell:
        """The type in a table, seen from the page of the definition `here`."""
        key = (written.text, here)
        known = self._cells.get(key)
        if known is None:
            shown = bold(_shown(written.text))
            known = self._cells[key] = self._linked(written, shown, here)
        return known

    def leads(self, written: TypeText) -> bool:
        """Whether the type names a model that some page describes."""
        models = (name for name in _names(written.text) if name in self.ids)
        return any(self._target(name, "") for name in models)

    def _linked(self, written: TypeText, text: MarkdownCell, here: str) -> MarkdownCell:
        """One link around the whole where it names one model, else one for each."""
        models = [name for name in _names(written.text) if name in self.ids]
        if not models:
            return text
        named = {name: self._target(name, here) for name in models}
        targets = {name: target for name, target in named.items() if target}
        if len(targets) == 1:
            return link(text, *targets.values())
        return _linked_one_by_one(written.text, targets) if targets else text

    def _target(self, name: str, here: str) -> str:
        definition = self.ids[name]
        if here and self.pages.sections.get(definition) == here:
            return f"#{self.pages.names.models[definition]}"
        return self.pages.to_model(definition)


@lru_cache(maxsize=4096)
def _names(text: str) -> tuple[str, ...]:
    return tuple(match["name"] for match in _TOKEN.finditer(text) if match["name"])


def _linked_one_by_one(text: str, targets: Mapping[str, str]) -> MarkdownCell:
    pieces: list[str] = []
    for match in _TOKEN.finditer(text):
        piece = MarkdownCell(_piece(match))
        target = targets.get(match["name"] or "")
        pieces.append(link(bold(piece), target) if target else piece)
    return MarkdownCell("".join(pieces))


@lru_cache(maxsize=4096)
def _shown(text: str) -> MarkdownCell:
    return MarkdownCell("".join(map(_piece, _TOKEN.finditer(text))))


def _piece(match: re.Match[str]) -> str:
    """A token; the brackets of types are ours and close, so they stay readable."""
    return match["other"] if match["other"] in ("[", "]") else escaped(match.group())
