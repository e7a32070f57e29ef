"""Python-Markdown reads the layout of the reference pages, which is kramdown's.

One source serves both. What the two dialects write differently is brought to
Python-Markdown's way as a page is read: classes under tables, languages of fences,
anchors before headings. Two fences that show one call by either client become tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

_TABLE_CLASS = re.compile(r'\{: class="table[\w -]*"\}')
_FENCE = re.compile(r'(?P<ticks>`{3,})(?:\{"language":"(?P<language>\w+)"\}|\w*)')
_EITHER_CLIENT = "The same with the asynchronous client:"
_TABS = ("Sync", "Async")
_STASHED = re.compile("\x02wzxhzdk:(\\d+)\x03")
_ANCHOR = re.compile(r'<a name="([^"<>]+)">')
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SIGNATURE, _CALL = "sdk-signature", "sdk-call"
_SEAM = re.compile(
    r"(?<=[a-z\d])(?=[A-Z])|(?<=[_:.\[])(?=\w)|(?<=\w)(?=[/{])|(?<=})(?=/)"
)
"""Where a name or a path may go on in the next line."""

_LONG = 15
"""How many characters of a name fit into the narrowest column."""


class LayoutExtension(Extension):
    """The extension, as Python-Markdown wants it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - their name
        """Puts what reads lines before fences, what arranges headings before the toc."""
        md.preprocessors.register(LinesReader(md), "sdkwright-lines", 28)
        md.treeprocessors.register(Outline(md), "sdkwright-outline", 15)
        md.treeprocessors.register(Seams(md), "sdkwright-seams", 14)


def makeExtension(**settings: Any) -> LayoutExtension:  # noqa: N802 - their name
    """What Python-Markdown calls for an extension that it knows by its module."""
    return LayoutExtension(**settings)


class LinesReader(Preprocessor):
    """Lines of a page in kramdown's way -> in Python-Markdown's."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines of a page."""
        return _tabbed(list(_plain(lines)))


def _plain(lines: list[str]) -> Iterator[str]:
    closing = ""
    for line in lines:
        fence = _FENCE.fullmatch(line)
        if closing:
            closing = "" if line == closing else closing
            yield line
        elif fence:
            closing = fence["ticks"]
            language = fence["language"]
            yield f"{closing}{language}" if language else line
        elif not _TABLE_CLASS.fullmatch(line):
            yield line


def _tabbed(lines: list[str]) -> list[str]:
    """The lines, with both ways to make a call in tabs."""
    while _EITHER_CLIENT in lines:
        middle = lines.index(_EITHER_CLIENT)
        first = _block_before(lines, middle)
        second = _block_after(lines, middle)
        if first and second:
            tabs = [*_tab(_TABS[0], lines, first), *_tab(_TABS[1], lines, second)]
            lines[first.start : second.stop] = tabs
        else:
            lines[middle] = f"{_EITHER_CLIENT} "
    return lines


def _tab(label: str, lines: list[str], block: range) -> list[str]:
    inside = (f"    {lines[at]}" if lines[at] else "" for at in block)
    return [f'=== "{label}"', "", *inside, ""]


def _block_before(lines: list[str], at: int) -> range | None:
    end = at - 1
    while end > 0 and not lines[end]:
        end -= 1
    start = end - 1
    while start >= 0 and not lines[start].startswith("```"):
        start -= 1
    return range(start, end + 1) if start >= 0 and lines[end] == "```" else None


def _block_after(lines: list[str], at: int) -> range | None:
    start = at + 1
    while start < len(lines) and not lines[start]:
        start += 1
    if start >= len(lines) or not lines[start].startswith("```"):
        return None
    end = start + 1
    while end < len(lines) and lines[end] != "```":
        end += 1
    return range(start, end + 1) if end < len(lines) else None


class Outline(Treeprocessor):
    """One title a page, methods and sections below it, each with a lasting anchor."""

    def run(self, root: Element) -> None:
        """Rearranges the headings of a page in place."""
        if _first_level(root) != 2:
            return
        anchor, method, seen = "", "", 0
        for element in list(root):
            found = self._anchor(element)
            level = _HEADINGS.get(element.tag)
            if found:
                anchor = found
                root.remove(element)
            elif level:
                seen += 1
                method = anchor if level == 1 else method
                _place(element, level, seen == 1, anchor, method)
                anchor = ""
            elif method and element.tag == "blockquote":
                element.set("class", _SIGNATURE)
            elif method and (element.text or "").startswith("Wraps "):
                element.set("class", _CALL)

    def _anchor(self, element: Element) -> str:
        """The name of a paragraph that is nothing but an anchor."""
        stashed = _STASHED.match(element.text or "") if element.tag == "p" else None
        if not stashed:
            return ""
        raw = self.md.htmlStash.rawHtmlBlocks[int(stashed[1])]
        named = _ANCHOR.fullmatch(raw) if isinstance(raw, str) else None
        return named[1] if named else ""


class Seams(Treeprocessor):
    """Long names in the cells of tables break between their words, not within them."""

    def run(self, root: Element) -> None:
        """Puts the places where a line may end into the cells of a page."""
        for cell in root.iter("td"):
            for element in [e for e in cell.iter() if e.tag in ("a", "code", "strong")]:
                text = element.text or ""
                if len(text) > _LONG and STX not in text:
                    _sew(element, _SEAM.split(text))


def _sew(element: Element, pieces: list[str]) -> None:
    element.text = AtomicString(pieces[0])
    for at, piece in enumerate(pieces[1:]):
        seam = Element("wbr")
        seam.tail = AtomicString(piece)
        element.insert(at, seam)


def _first_level(root: Element) -> int:
    return next((_HEADINGS[e.tag] for e in root if e.tag in _HEADINGS), 0)


def _place(
    heading: Element, level: int, is_title: bool, anchor: str, method: str
) -> None:
    """Gives a heading its level and its anchor."""
    if is_title:
        heading.tag = "h1"
    elif level <= 2 or not method:
        heading.tag = "h2"
    else:
        heading.tag = "h3"
        words = "-".join("".join(heading.itertext()).lower().split())
        heading.set("id", f"{method}-{words}")
    if anchor:
        heading.set("id", anchor)
