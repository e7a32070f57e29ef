"""Plain text -> Markdown that shows exactly this text (CommonMark 0.31)."""

from __future__ import annotations

import re

from .safe import MarkdownText

_STRUCTURE = re.compile(r"([\\`*_{}\[\]<>#|!~&$])")


def markdown_text(text: str) -> MarkdownText:
    """A text on one line whose every character means itself."""
    line = " ".join(text.split())
    return MarkdownText(_STRUCTURE.sub(r"\\\1", line))
