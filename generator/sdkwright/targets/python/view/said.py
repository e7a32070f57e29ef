"""What a description says of a part, as far as it is more than the part's name."""

from __future__ import annotations

from ....model import Annotations
from ....names import words


def said(annotations: Annotations, name: str) -> str:
    """The description, or a title that does not just repeat the name."""
    title = words(annotations.title)
    repeats = words(name)[-len(title) :] == title
    return annotations.description or ("" if repeats else annotations.title)
