"""The last step of a Python file: black, where laying out cannot vouch for itself."""

from __future__ import annotations

from .layout import WIDTH


def formatted(path: str, text: str) -> str:
    """The text as black would leave it.

    Templates put out what black leaves alone. Only a line that is too long may be one
    that black knows how to split, and then black does.
    """
    if not path.endswith(".py") or all(len(line) <= WIDTH for line in text.split("\n")):
        return text
    import black

    return black.format_str(text, mode=black.Mode())
