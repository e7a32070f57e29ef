"""The offending line with a caret under the offending place."""

from __future__ import annotations

import re
import unicodedata

from .printable import visible

_BREAK = re.compile(r"\r\n|\r|\n")
"""Ends of line as editors count them: LF, CR LF and CR (YAML 1.2, section 5.4)."""

_TAB = "    "
_WIDEST = 100
"""Columns of a line that are shown; a minified file is one line of megabytes."""
_BEFORE = 60
"""Columns shown before the caret where the line is longer than that."""


def lines_of(text: str) -> list[str]:
    """The lines of a text, without their ends."""
    return _BREAK.split(text)


def excerpt(line: str, number: int, column: int) -> str:
    """Two lines: the line with its number, and the caret.

    Columns count code points; what is shown takes as many terminal cells as it takes,
    so the caret is put by the width of what stands before it.
    """
    start = max(0, column - 1 - _BEFORE)
    before = _shown(line[start : column - 1])
    after = _shown(line[column - 1 : start + _WIDEST])
    head = "…" if start else ""
    tail = "…" if len(line) > start + _WIDEST else ""
    gutter = f"{number:>5} | "
    caret = " " * (len(gutter) - 2) + "| " + " " * (len(head) + _width(before)) + "^"
    return f"{gutter}{head}{before}{after}{tail}".rstrip() + "\n" + caret


def _shown(text: str) -> str:
    return visible(text.replace("\t", _TAB))


def _width(text: str) -> int:
    """Terminal cells (UAX 11): two for wide characters, none for combining ones."""
    return sum(
        (
            0
            if unicodedata.combining(character)
            else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        )
        for character in text
    )
