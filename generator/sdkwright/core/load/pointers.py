"""JSON pointers (RFC 6901)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BAD_ESCAPE = re.compile(r"~(?![01])")


def escape(token: str) -> str:
    """A reference token as it is written in a pointer (section 3)."""
    if "~" in token or "/" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


def unescape(token: str) -> str:
    """The key or index that a written token stands for (section 4)."""
    return token.replace("~1", "/").replace("~0", "~") if "~" in token else token


def split(pointer: str) -> tuple[str, ...]:
    """The tokens of a pointer, unescaped."""
    return tuple(unescape(token) for token in pointer.split("/")[1:])


def join(tokens: Sequence[str | int]) -> str:
    """The pointer that leads along the tokens."""
    return "".join(f"/{escape(str(token))}" for token in tokens)


def is_pointer(text: str) -> bool:
    """Whether a text is a pointer: empty, or tokens that each follow a slash."""
    return (not text or text.startswith("/")) and not _BAD_ESCAPE.search(text)


def parent(pointer: str) -> str:
    """The pointer without its last token."""
    return pointer.rpartition("/")[0]
