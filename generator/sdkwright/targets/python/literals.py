"""JSON values and text -> Python literals."""

from __future__ import annotations

import re
import unicodedata

from ...model import JsonValue, ScalarKind
from ...render import PyString

_INVISIBLE = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
"""Unicode categories that are written as escapes: what a reader cannot see might make
code read otherwise than it runs (Unicode Technical Report 36)."""

_SPECIAL = {quote: re.compile(rf"[{quote}\\]|[^ -~]") for quote in ('"', "'")}
"""What may need an escape between quotes of each kind; most texts have none of it."""

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def string(text: str) -> PyString:
    """The literal of a string, with the quotes that black would choose."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return PyString(f"{quote}{_SPECIAL[quote].sub(_escape, text)}{quote}")


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    if char in ('"', "'"):
        return f"\\{char}"
    return _ESCAPES.get(char) or visible(char)


def visible(char: str) -> str:
    """The character, or its escape where a reader could not see it."""
    if unicodedata.category(char) not in _INVISIBLE:
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def literal(value: JsonValue) -> str:
    """The literal of a JSON value, on one line."""
    match value:
        case str():
            return string(value)
        case list():
            return f"[{', '.join(literal(item) for item in value)}]"
        case dict():
            pairs = (f"{string(k)}: {literal(v)}" for k, v in value.items())
            return f"{{{', '.join(pairs)}}}"
        case float() if value != value or value in (float("inf"), float("-inf")):
            return f'float("{value}")'
        case _:
            return repr(value)


def kind_of(value: JsonValue) -> ScalarKind:
    """The kind of a scalar JSON value."""
    match value:
        case bool():
            return ScalarKind.BOOLEAN
        case int():
            return ScalarKind.INTEGER
        case float():
            return ScalarKind.NUMBER
        case None:
            return ScalarKind.NULL
        case _:
            return ScalarKind.STRING
