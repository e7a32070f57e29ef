"""The blocks of a description: paragraphs, lists and code, out of CommonMark.

Headings become bold paragraphs, since the outline of a page is the page's own; tables
are shown as they are written, line by line. Block quotes and HTML are plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...render.characters import lines_of

_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})[^`]*$")
_HEADING = re.compile(r" {0,3}#{1,6}(?:\s+(?P<text>.*?))?(?:\s+#+)?\s*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)\s*$")
_RULE = re.compile(r" {0,3}(?P<mark>[-*_])(?:\s*(?P=mark)){2,}\s*$")
_ITEM = re.compile(r"(?P<indent> *)(?P<mark>[-*+]|\d{1,9}[.)])\s+(?P<text>\S.*)$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text on one line."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """What the description meant as a heading."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list; `number` is empty where the list has bullets."""

    text: str
    level: int
    number: str


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Lines that stay as they are."""

    lines: tuple[str, ...]


Block = Paragraph | Heading | Item | Verbatim


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a description, in its order."""
    return tuple(_Reader(lines_of(text)).blocks()) if text else ()


class _Reader:
    """Reads blocks line by line, holding the one that may still go on."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._at = 0
        self._open: Paragraph | Item | None = None
        self._further: list[str] = []
        """What follows the first line of the open block."""
        self._indents: list[int] = []

    def blocks(self) -> Iterator[Block]:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            yield from self._take(line)
        yield from self._close()

    def _take(self, line: str) -> Iterator[Block]:
        if line[:1].isalpha():
            yield from self._go_on(line)
            return
        fence, heading, item = (p.match(line) for p in (_FENCE, _HEADING, _ITEM))
        if not line.strip():
            yield from self._close()
        elif fence:
            yield from self._outside_lists()
            yield Verbatim(self._until(fence["fence"]))
        elif heading:
            yield from self._outside_lists()
            if heading["text"]:
                yield Heading(heading["text"])
        elif isinstance(self._open, Paragraph) and _UNDERLINE.match(line):
            yield Heading(self._whole(self._open).text)
            self._open = None
        elif _RULE.match(line):
            yield from self._outside_lists()
        elif item:
            yield from self._close()
            number = "" if item["mark"] in "-*+" else item["mark"][:-1]
            self._open = Item(item["text"], self._level(item["indent"]), number)
        elif line.lstrip().startswith("|"):
            yield from self._outside_lists()
            yield Verbatim((line, *self._while_starting_with("|")))
        else:
            yield from self._go_on(line)

    def _go_on(self, line: str) -> Iterator[Block]:
        match self._open:
            case Paragraph() | Item():
                self._further.append(line.strip())
            case None if line.startswith("    ") and not self._indents:
                yield Verbatim((line, *self._while_starting_with("    ")))
            case None:
                self._indents.clear()
                self._open = Paragraph(line.strip())

    def _close(self) -> Iterator[Block]:
        if self._open:
            yield self._whole(self._open)
        self._open = None

    def _whole(self, opened: Paragraph | Item) -> Paragraph | Item:
        """The open block with all its lines, joined once."""
        if not self._further:
            return opened
        text = " ".join((opened.text, *self._further))
        self._further.clear()
        return replace(opened, text=text)

    def _outside_lists(self) -> Iterator[Block]:
        yield from self._close()
        self._indents.clear()

    def _level(self, indent: str) -> int:
        """How deep an item is, by the indents of those above it."""
        while self._indents and self._indents[-1] > len(indent):
            self._indents.pop()
        if not self._indents or self._indents[-1] < len(indent):
            self._indents.append(len(indent))
        return len(self._indents) - 1

    def _until(self, fence: str) -> tuple[str, ...]:
        """The lines up to the closing fence, which is taken too; or all that is left."""
        end = re.compile(rf" {{0,3}}{re.escape(fence)}{re.escape(fence[0])}*\s*$")
        start = self._at
        while self._at < len(self._lines):
            self._at += 1
            if end.match(self._lines[self._at - 1]):
                return tuple(self._lines[start : self._at - 1])
        return tuple(self._lines[start:])

    def _while_starting_with(self, prefix: str) -> tuple[str, ...]:
        start = self._at
        while self._at < len(self._lines) and self._lines[self._at].lstrip(
            " " if prefix == "|" else ""
        ).startswith(prefix):
            self._at += 1
        return tuple(self._lines[start : self._at])
