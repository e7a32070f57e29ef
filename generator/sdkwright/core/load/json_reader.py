"""JSON text -> tree, strictly by RFC 8259."""

from __future__ import annotations

import json
import re

from .flaws import Flaw, TextError
from .json_scanner import flaws_of
from .limits import Limits
from .yaml_scalars import NumberError, finite, integer

_SURROGATES = re.compile(
    r"\\u[dD](?:[89abAB]..\\u[dD][c-fC-F]..|(?P<lone>[89a-fA-F]..))"
)
"""Surrogate pairs, and halves of them; an escaped backslash may pass for one."""


_COLLECTIONS = frozenset((dict, list))


class _SuspiciousError(ValueError):
    """Something that the fast decoder would let pass or cannot place."""


def read_json(text: str, limits: Limits) -> tuple[object, tuple[Flaw, ...]]:
    """The tree of a JSON text, and what is wrong with it.

    The standard decoder does the work; only where it trips, a scanner of our own goes
    over the text again and says what is wrong and where.

    Raises:
        TextError: the text is no JSON, or it is beyond the limits.
    """
    duplicates: list[str] = []

    def entries(pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) != len(pairs):
            duplicates.append("")
        return made

    def constant(name: str) -> object:
        raise _SuspiciousError(name)

    try:
        tree: object = json.loads(
            text,
            object_pairs_hook=entries,
            parse_constant=constant,
            parse_int=lambda digits: integer(digits, limits.digits),
            parse_float=finite,
        )
    except json.JSONDecodeError as error:
        raise TextError(*_syntax(text, error, limits)) from None
    except (_SuspiciousError, NumberError, RecursionError):
        raise TextError(*flaws_of(text, limits) or (_too_deep(),)) from None
    flaws: tuple[Flaw, ...] = ()
    if duplicates or _has_lone_surrogate(text) or _depth(tree) > limits.depth:
        flaws = flaws_of(text, limits)
        if any(flaw.code == "limit" for flaw in flaws):
            raise TextError(*flaws)
        if any(flaw.code == "lone-surrogate" for flaw in flaws):
            tree = json.loads(_SURROGATES.sub(_replacement, text))
    return tree, flaws


def _has_lone_surrogate(text: str) -> bool:
    return any(found["lone"] for found in _SURROGATES.finditer(text))


def _replacement(found: re.Match[str]) -> str:
    """The escape of half of a pair as U+FFFD, at the same length."""
    return "\\ufffd" if found["lone"] else found.group()


def _syntax(text: str, error: json.JSONDecodeError, limits: Limits) -> tuple[Flaw, ...]:
    """The decoder's error, and the flaws that the scanner finds before it."""
    before = tuple(flaw for flaw in flaws_of(text[: error.pos], limits))
    if any(flaw.code == "limit" for flaw in before):
        return before
    return (*before, Flaw("json-syntax", _explained(text, error), error.pos))


def _explained(text: str, error: json.JSONDecodeError) -> str:
    at = text[error.pos : error.pos + 1]
    if error.msg == "Extra data":
        return "text follows after the end of the JSON document"
    if text.startswith(("//", "/*", "#"), error.pos):
        return "JSON has no comments: take this one out"
    if error.msg.startswith("Unterminated string"):
        return "this text is never closed with '\"'"
    if error.msg.startswith("Invalid control character"):
        return "a text cannot hold a raw line break or control character: write \\n"
    if at in ("}", "]") and text[: error.pos].rstrip().endswith(","):
        return f"JSON allows no comma before '{at}': take it out"
    if "property name" in error.msg and at == "'":
        return "JSON knows no single quotes: use '\"'"
    if not at:
        return "the file ends in the middle of the JSON document"
    return f"this is no JSON: {error.msg[0].lower()}{error.msg[1:]}"


def _too_deep() -> Flaw:
    """For a caller that is itself so deep that less than the limit is too much."""
    return Flaw("limit", "nested too deep to be read", 0)


def _depth(tree: object) -> int:
    """How many collections deep a tree is, level by level and so without recursion."""
    depth, level = 0, [tree]
    while level:
        below: list[object] = []
        for node in level:
            if type(node) is dict:
                below += node.values()
            elif type(node) is list:
                below += node
        level = [node for node in below if type(node) in _COLLECTIONS]
        depth += 1
    return depth
