"""Plain text -> Markdown that shows exactly this text, in every dialect."""

from __future__ import annotations

from .characters import escaped, guarded, on_one_line
from .safe import MarkdownText


def markdown_text(text: str) -> MarkdownText:
    """A text on one line whose every character means itself."""
    return MarkdownText(guarded(escaped(on_one_line(text))))
