"""Header fields: a read-only mapping that ignores case, and the rules for values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


class Headers(Mapping[str, str]):
    """Header fields in their order; lookup ignores case (RFC 9110 section 5.1).

    A field that came several times reads as one, joined by commas; `get_all` gives
    them apart, which `Set-Cookie` needs.
    """

    __slots__ = ("_pairs",)

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._pairs = tuple(pairs)

    def __getitem__(self, name: str) -> str:
        values = self.get_all(name)
        if not values:
            raise KeyError(name)
        return ", ".join(values)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(name.lower() for name, _ in self._pairs))

    def __len__(self) -> int:
        return len({name.lower() for name, _ in self._pairs})

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and bool(self.get_all(name))

    def __repr__(self) -> str:
        # Names only: values may be credentials or cookies.
        return f"Headers({', '.join(self)})"

    def get_all(self, name: str) -> list[str]:
        """Return every value of a field."""
        wanted = name.lower()
        return [value for key, value in self._pairs if key.lower() == wanted]

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return names and values as they came."""
        return self._pairs


def is_token(text: str) -> bool:
    """Say whether a text can be a method or the name of a header (RFC 9110, 5.6.2)."""
    return _TOKEN.fullmatch(text) is not None


def checked(name: str, value: str) -> str:
    """Return a header's value if it can be sent (RFC 9110 section 5.5).

    Raises:
        ValueError: The name is no token, or the value holds CR, LF, NUL or another
            control character, or begins or ends with white space.
    """
    if not is_token(name):
        raise ValueError(f"{name!r} is no name of a header")
    if _CONTROL.search(value):
        raise ValueError(f"the header {name} must not hold control characters")
    if value != value.strip(" \t"):
        raise ValueError(f"the header {name} must not begin or end with white space")
    return value
