"""Plain text -> Markdown that shows exactly this text (CommonMark 0.31)."""

from __future__ import annotations

import re

from ..diagnostics import visible
from .safe import MarkdownText

_RAW = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Controls, and what reorders a line or breaks it."""

_STRUCTURE = re.compile(r"([\\`*_{}\[\]<>#|!~&$])")


def markdown_text(text: str) -> MarkdownText:
    """A text on one line whose every character means itself."""
    line = _RAW.sub(lambda raw: visible(raw[0]), " ".join(text.split()))
    return MarkdownText(_STRUCTURE.sub(r"\\\1", line))
