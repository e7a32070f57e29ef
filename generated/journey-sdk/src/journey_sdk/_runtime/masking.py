"""Keeping secrets out of whatever is shown: messages, reprs, logs, curl commands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, quote_plus, unquote_plus

MASK = "***"
_SHORTEST = 4

_SECRET_HEADER = re.compile(
    r"authorization|cookie|(^|[-_])(api[-_]?)?(key|token|secret|password|signature)$",
    re.IGNORECASE,
)
_SECRET_PARAMETER = re.compile(
    r"token|secret|password|api[-_]?key|signature|credential"
)
_USER_INFO = re.compile(r"(?<=://)[^/@?#]*@")


class Secrets:
    """The secrets of one call: their values, and the names that carry them."""

    __slots__ = ("_names", "_values")

    def __init__(self, values: Iterable[str] = (), names: Iterable[str] = ()) -> None:
        forms = {
            form
            for value in values
            # A value of a letter or two would turn every text into asterisks; it
            # is still masked wherever a name gives it away.
            if len(value) >= _SHORTEST
            for form in (value, quote(value, safe=""), quote_plus(value))
        }
        # The longest first: one secret may hold another.
        self._values = tuple(sorted(forms, key=len, reverse=True))
        self._names = frozenset(name.lower() for name in names)

    def __repr__(self) -> str:
        return f"<{len(self._values)} secrets>"

    def mask(self, text: str) -> str:
        """Replace every secret in a text."""
        for value in self._values:
            text = text.replace(value, MASK)
        return text

    def mask_url(self, url: str) -> str:
        """Replace secrets in a URL, also those that their names give away."""
        base, mark, query = _USER_INFO.sub(f"{MASK}@", url).partition("?")
        pairs = [self._mask_pair(pair) for pair in query.split("&")]
        return self.mask(base) + mark + "&".join(pairs)

    def mask_header(self, name: str, value: str) -> str:
        """Replace a header's value where its name or value is secret."""
        if name.lower() not in self._names and not _SECRET_HEADER.search(name):
            return self.mask(value)
        scheme, space, _ = value.partition(" ")
        # Which scheme it was is no secret, and often what one is looking for.
        return f"{scheme} {MASK}" if space and "=" not in scheme else MASK

    def _mask_pair(self, pair: str) -> str:
        name, equals, value = pair.partition("=")
        plain = unquote_plus(name).lower()
        if plain in self._names or _SECRET_PARAMETER.search(plain):
            return f"{name}={MASK}" if equals else name
        return name + equals + self.mask(value)
