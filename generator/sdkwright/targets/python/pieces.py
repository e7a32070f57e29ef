"""Finding the brackets and the separators in a line of code."""

from __future__ import annotations

import re

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"' + r"|'(?:[^'\\]|\\.)*'")
_BRACKET = re.compile(r"[\[({]|[\])}]")
_BEYOND = re.compile(r"\b(?:lambda|if|for|Annotated)\b")
"""Code whose layout follows rules of its own."""


def is_plain(text: str) -> bool:
    """Whether a text is one expression of names, strings, brackets and unions.

    `name: ` or `name=` may stand before it.
    """
    masked = _masked(text)
    return not _BEYOND.search(masked) and len(parts(text, ", ")) == 1


def parts(text: str, separator: str) -> tuple[str, ...]:
    """What stands between the separators that are in no bracket and in no string."""
    masked = _masked(text)
    found: list[str] = []
    depth = start = 0
    for token in re.finditer(rf"{re.escape(separator)}|{_BRACKET.pattern}", masked):
        if token[0] == separator:
            if not depth:
                found.append(text[start : token.start()])
                start = token.end()
        else:
            depth += 1 if token[0] in "[({" else -1
    return (*found, text[start:])


def opening(text: str) -> int:
    """Where the bracket that ends a text was opened; its length if none ends it."""
    masked = _masked(text)
    if masked[-1:] not in ("]", ")", "}"):
        return len(text)
    depth = 0
    for token in reversed(list(_BRACKET.finditer(masked))):
        depth += 1 if token[0] in "])}" else -1
        if not depth:
            return token.start()
    return len(text)


def _masked(text: str) -> str:
    """The text with its strings blotted out, at the same length."""
    return _STRING.sub(lambda found: "_" * len(found[0]), text)
