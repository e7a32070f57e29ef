"""Splitting the names of a description into words, whatever convention they follow."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(
    r"""
      [A-Z]{2,}s(?![a-z])          # an acronym in the plural: IDs
    | [A-Z]+(?=[A-Z][a-z])         # an acronym before a word: HTTPServer
    | [A-Z]?[^\W\d_A-Z][^\W_A-Z]*  # a word, with the digits that follow it: p95
    | [A-Z]+\d*                    # an acronym
    | \d+                          # a number
    """,
    re.VERBOSE,
)


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a name, in lower case.

    Letters of every script are kept, accents are taken off Latin ones; everything
    that is neither a letter nor a digit separates words.

    >>> words("getJourneyActiontarget")
    ('get', 'journey', 'actiontarget')
    >>> words("inin-correlation-id")
    ('inin', 'correlation', 'id')
    """
    return tuple(word.lower() for word in _WORD.findall(_plain(text)))


def _plain(text: str) -> str:
    """The text in its compatibility form, with accents taken off (Unicode NFKD)."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return unicodedata.normalize("NFKC", bare)
