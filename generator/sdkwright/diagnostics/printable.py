"""Text of the input made fit for a terminal.

Nothing that a description says may move the cursor, change colours, reorder what is
read (Unicode Bidirectional Algorithm, UAX 9) or start a line of its own in a log.
"""

from __future__ import annotations

import json
import re
import unicodedata

_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
"""General categories of characters that have no face of their own."""

_NOT_PLAIN = re.compile(r"[^\n\x20-\x7e]")
"""What may have no face: all but line feeds and the printable part of ASCII."""

_LONGEST = 60
"""How much of a value a message shows, in characters."""


def visible(text: str) -> str:
    """The text with every control, format and separator character as an escape."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def clipped(text: str, longest: int = _LONGEST) -> str:
    """The text, cut at `longest` characters with an ellipsis for the rest."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def inert_json(text: str) -> str:
    """JSON text with every character that has no face of its own as JSON's escape.

    A parser reads the same value from it (RFC 8259, section 7); line feeds stay.
    """
    return _NOT_PLAIN.sub(_escaped, text)


def quoted(value: object) -> str:
    """A short, one-line rendering of a JSON value for use inside a message."""
    match value:
        case str():
            return f"'{visible(clipped(value))}'"
        case bool() | None:
            return json.dumps(value)
        case int():
            return clipped(str(value)) if abs(value) < 10**_LONGEST else "a huge number"
        case float():
            return repr(value)
        case dict():
            return "an object"
        case _:
            return "a list"


def _visible(character: str) -> str:
    if unicodedata.category(character) not in _HIDDEN:
        return character
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if unicodedata.category(character) not in _HIDDEN:
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    pairs = zip(units[::2], units[1::2], strict=True)
    return "".join(f"\\u{high:02x}{low:02x}" for high, low in pairs)
