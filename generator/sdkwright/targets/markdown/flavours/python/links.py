"""Type expressions -> Markdown with links to the models that they name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .....render import MarkdownCell
from ....python.types import TypeText
from ...escape import bold, link, plain
from ...pages import Pages

_TOKEN = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[^\W\d]\w*")
"""A string of a `Literal`, or a name."""


@dataclass(frozen=True, slots=True)
class TypeLinks:
    """Finds the models in a type by the names of their classes."""

    pages: Pages
    ids: Mapping[str, str]
    """The id of each model's definition, by the name of its class."""

    def named(self, written: TypeText) -> tuple[str, ...]:
        """The definitions that the type names and some page describes, each once."""
        names = (match.group() for match in _TOKEN.finditer(written.text))
        ids = (self.ids[name] for name in names if name in self.ids)
        return tuple(dict.fromkeys(id_ for id_ in ids if self.pages.to_model(id_)))

    def signature(self, written: TypeText) -> MarkdownCell:
        """The type before the call in a signature line."""
        return self._written(written, plain(written.text), "")

    def cell(self, written: TypeText, here: str) -> MarkdownCell:
        """The type in a table, seen from the page of the definition `here`."""
        return self._written(written, bold(plain(written.text)), here)

    def _written(
        self, written: TypeText, text: MarkdownCell, here: str
    ) -> MarkdownCell:
        """One link around the whole where one model is named, one for each of several."""
        named = self.named(written)
        if not named:
            return text
        if len(named) == 1:
            return link(text, self._target(named[0], here))
        pieces: list[str] = []
        end = 0
        for match in _TOKEN.finditer(written.text):
            id_ = self.ids.get(match.group(), "")
            if id_ in named:
                pieces.append(plain_piece(written.text[end : match.start()]))
                pieces.append(link(bold(plain(match.group())), self._target(id_, here)))
                end = match.end()
        return MarkdownCell("".join((*pieces, plain_piece(written.text[end:]))))

    def _target(self, definition: str, here: str) -> str:
        if here and self.pages.sections.get(definition) == here:
            return f"#{self.pages.names.models[definition]}"
        return self.pages.to_model(definition)
