"""Plain scalars by the core schema of YAML 1.2 (section 10.3), which OpenAPI asks for.

`on`, `no`, `12:30` and `2024-01-01` are strings here, other than in YAML 1.1.
"""

from __future__ import annotations

import math
import re

_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_TRUE = frozenset(("true", "True", "TRUE"))
_FALSE = frozenset(("false", "False", "FALSE"))
_INTEGER = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_MAY_BE_NUMBER = frozenset("+-.0123456789")


class NumberError(ValueError):
    """A number that JSON cannot say, or that is longer than the limit."""


def plain(text: str, digits: int) -> object:
    """The value of a plain scalar.

    Raises:
        NumberError: it is infinite, not a number, or has more than `digits` digits.
    """
    if text[:1] in _MAY_BE_NUMBER:
        return _number(text, digits)
    if text in _NULL:
        return None
    if text in _TRUE:
        return True
    return False if text in _FALSE else text


def integer(text: str, digits: int) -> int:
    """A decimal integer.

    Raises:
        NumberError: it has more than `digits` digits.
    """
    if len(text) > digits:
        raise NumberError(f"a number of more than {digits} digits, the limit")
    return int(text)


def finite(text: str) -> float:
    """A decimal number with a fraction or an exponent.

    Raises:
        NumberError: it is too large for a double (RFC 8259 section 6).
    """
    value = float(text)
    if math.isinf(value):
        raise NumberError(f"{text[:40]} is larger than any number that can be kept")
    return value


def _number(text: str, digits: int) -> object:
    if _INTEGER.fullmatch(text):
        return integer(text, digits)
    if _FLOAT.fullmatch(text):
        return finite(text)
    if _OCTAL.fullmatch(text):
        return integer(text, digits) if len(text) > digits else int(text, 8)
    if _HEXADECIMAL.fullmatch(text):
        return integer(text, digits) if len(text) > digits else int(text, 16)
    if _NOT_FINITE.fullmatch(text):
        raise NumberError(f"{text} is no JSON number; put it in quotes if it is a text")
    return text
