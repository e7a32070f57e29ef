"""What a description says of a part, as far as it is more than the part's name."""

from __future__ import annotations

from ....model import Annotations
from ....names import words


def said(annotations: Annotations, name: str) -> str:
    """The description or else the title, unless it just repeats the name."""
    for text in (annotations.description, annotations.title):
        if text and not _repeats(text, name):
            return text
    return ""


def _repeats(text: str, name: str) -> bool:
    if len(text) > 2 * len(name):  # Even with a separator behind each letter.
        return False
    spoken = words(text)
    return bool(spoken) and words(name)[-len(spoken) :] == spoken
