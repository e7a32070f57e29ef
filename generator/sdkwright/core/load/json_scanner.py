"""A second look at a JSON text, for what the standard decoder does not place."""

from __future__ import annotations

import json
import re

from ...diagnostics import Severity, quoted
from .flaws import Flaw
from .limits import Limits
from .pointers import join
from .text import Lines
from .yaml_scalars import NumberError, finite, integer

_TOKEN = re.compile(
    r'"(?P<string>(?:[^"\\]|\\.)*)"|(?P<open>[\[{])|(?P<close>[\]}])|(?P<comma>,)'
    r'|(?P<other>[^\s\[\]{},:"]+)',
    re.DOTALL,
)
_CONSTANTS = frozenset(("NaN", "Infinity", "-Infinity"))
_INTEGER = re.compile(r"-?[0-9]+")
_FLOAT = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")


def flaws_of(text: str, limits: Limits) -> tuple[Flaw, ...]:
    """Duplicate keys, numbers that are none, lone surrogates and too deep nesting.

    The scan stops at the limit on nesting, and takes text that is no JSON as it comes.
    """
    scan = _Scan(text, limits)
    for token in _TOKEN.finditer(text):
        if not scan.take(token):
            break
    return tuple(scan.flaws)


class _Scan:
    def __init__(self, text: str, limits: Limits) -> None:
        self.flaws: list[Flaw] = []
        self._text = text
        self._limits = limits
        self._keys: list[dict[str, int] | None] = []
        """The keys of each open object, None for an array."""
        self._path: list[str | int] = []
        self._at_key = False

    def take(self, token: re.Match[str]) -> bool:
        """Looks at a token; false when there is no point in going on."""
        match token.lastgroup:
            case "open":
                return self._open(token)
            case "close":
                self._close()
            case "comma":
                self._comma()
            case "string":
                self._string(token)
            case _:
                self._other(token)
        return True

    def _open(self, token: re.Match[str]) -> bool:
        if len(self._keys) >= self._limits.depth:
            message = f"nested more than {self._limits.depth} levels deep, the limit"
            self._flaw("limit", message, token.start())
            return False
        is_object = token.group() == "{"
        self._keys.append({} if is_object else None)
        self._path.append("" if is_object else 0)
        self._at_key = is_object
        return True

    def _close(self) -> None:
        if self._keys:
            self._keys.pop()
            self._path.pop()
        self._at_key = False

    def _comma(self) -> None:
        if not self._keys:
            return
        self._at_key = self._keys[-1] is not None
        last = self._path[-1]
        if isinstance(last, int):
            self._path[-1] = last + 1

    def _string(self, token: re.Match[str]) -> None:
        start = token.start()
        try:
            value: object = json.loads(token.group(), strict=False)
        except json.JSONDecodeError:
            return
        if not isinstance(value, str):
            return
        keys = self._keys[-1] if self._keys else None
        if self._at_key and keys is not None:
            self._at_key = False
            self._path[-1] = value
            if value in keys:
                line, _ = Lines(self._text).position(keys[value])
                message = (
                    f"the key {quoted(value)} stands here a second time; the first is "
                    f"in line {line}"
                )
                self._flaw("duplicate-key", message, start)
            keys.setdefault(value, start)
        if any("\ud800" <= character <= "\udfff" for character in value):
            message = (
                "this text holds half of a surrogate pair, which is no character "
                "(RFC 8259 section 8.2); U+FFFD is read instead"
            )
            pointer = join(self._path)
            self.flaws.append(
                Flaw("lone-surrogate", message, start, pointer, Severity.WARNING)
            )

    def _other(self, token: re.Match[str]) -> None:
        text = token.group()
        if text in _CONSTANTS:
            message = f"{text} is no JSON; put it in quotes if it is a text"
            self._flaw("number", message, token.start())
            return
        try:
            if _INTEGER.fullmatch(text):
                integer(text, self._limits.digits)
            elif _FLOAT.fullmatch(text):
                finite(text)
        except NumberError as error:
            self._flaw("number", str(error), token.start())

    def _flaw(self, code: str, message: str, index: int) -> None:
        self.flaws.append(Flaw(code, message, index, join(self._path)))
