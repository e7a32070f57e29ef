"""Text of a description -> text that is safe in a page, by the place it stands in.

View data holds nothing but what comes from here, so that a template cannot put out
anything else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache

from ...render import MarkdownCell, MarkdownText, SafeText
from ...render.characters import escaped, guarded, inert, on_one_line, verbatim
from .blocks import Block, Heading, Item, Paragraph, blocks_of
from .inline import code_span, formatted

_SAID_AGAIN = 16_384
"""How many texts to remember: descriptions say most things many times."""

_BREAK = "<br />"
_PLAIN_SCALAR = re.compile(r"[A-Za-z][\w.\-]*(?: [\w.\-]+)*", re.ASCII)
_YAML_WORDS = frozenset(("true", "false", "yes", "no", "on", "off", "null", "y", "n"))
_TEMPLATED = re.compile(r"&#123;(?=[A-Za-z_][\w.\-]*\})", re.ASCII)


def paragraphs(text: str) -> MarkdownText:
    """A description as blocks of a page, without blank lines around them."""
    written = [(block, _block(block)) for block in blocks_of(text)]
    pieces: list[str] = []
    for index, (block, block_text) in enumerate(written):
        in_list = isinstance(block, Item) and index > 0
        together = in_list and isinstance(written[index - 1][0], Item)
        pieces += ("\n" if together else "\n\n", block_text)
    return MarkdownText("".join(pieces[1:]))


def line(text: str) -> MarkdownText:
    """A short text on a line of its own."""
    return MarkdownText(guarded(formatted(on_one_line(text))))


@lru_cache(maxsize=_SAID_AGAIN)
def cell(text: str) -> MarkdownCell:
    """A description in a cell of a table."""
    return MarkdownCell(_BREAK.join(_flat(block) for block in blocks_of(text)))


@lru_cache(maxsize=_SAID_AGAIN)
def plain(text: str) -> MarkdownCell:
    """A value or a name, inside a line or a cell: it reads exactly as written."""
    return MarkdownCell(escaped(on_one_line(text)))


def code(text: str) -> MarkdownCell:
    """A value or a name as code, inside a line or a cell."""
    return MarkdownCell(code_span(on_one_line(text)))


def path(text: str) -> MarkdownCell:
    """The path of a URL, with the braces of its template as they are."""
    return MarkdownCell(_TEMPLATED.sub("{", plain(text)))


def quoted(text: str) -> MarkdownCell:
    """A value between quotation marks."""
    return MarkdownCell(f"&quot;{plain(text)}&quot;")


def front_matter(text: str) -> MarkdownText:
    """A YAML scalar, in quotes where it needs them (YAML 1.2, section 7.3)."""
    said = inert(text)
    if _PLAIN_SCALAR.fullmatch(said) and said.lower() not in _YAML_WORDS:
        return MarkdownText(said)
    return MarkdownText(json.dumps(said, ensure_ascii=False))


def bold(text: SafeText) -> MarkdownCell:
    """Safe text in bold."""
    return MarkdownCell(f"**{text}**")


def link(text: SafeText, target: str) -> MarkdownCell:
    """A link to a page of ours; `target` is made of names that files can have."""
    return MarkdownCell(f"[{text}]({target})")


def joined(parts: Iterable[SafeText], separator: str) -> MarkdownCell:
    """Safe texts with one of our own separators between them."""
    return MarkdownCell(separator.join(parts))


def _block(block: Block) -> str:
    match block:
        case Paragraph(text):
            return guarded(formatted(" ".join(text.split())))
        case Heading(text):
            return f"**{escaped(text)}**"
        case Item(text, level, number):
            mark = f"{number}." if number else "*"
            return (
                f"{'    ' * level}{mark} {guarded(formatted(' '.join(text.split())))}"
            )
        case _:
            inside = "\n".join(verbatim(code_line) for code_line in block.lines)
            return f"<pre><code>{inside}</code></pre>"


def _flat(block: Block) -> str:
    match block:
        case Paragraph(text):
            return formatted(" ".join(text.split()))
        case Heading(text):
            return f"**{escaped(text)}**"
        case Item(text, _, number):
            mark = f"{number}." if number else "-"
            return f"{mark} {formatted(' '.join(text.split()))}"
        case _:
            lines = (on_one_line(code_line) for code_line in block.lines)
            return _BREAK.join(code_span(code_line) for code_line in lines if code_line)
