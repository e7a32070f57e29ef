"""Regular expressions of descriptions, in the dialect of Python."""

from __future__ import annotations

import re
import warnings
from functools import lru_cache

_NAMED = re.compile(r"\(\?<(?=[^=!])")
_NAMED_AGAIN = re.compile(r"\\k<(\w+)>")
_OF_LATER_VERSIONS = re.compile(r"(?<!\\)(\\\\)*\\z")
"""What the `re` of Python 3.14 knows, and that of older ones does not."""


@lru_cache(maxsize=4096)
def python_pattern(pattern: str) -> str | None:
    """A pattern as `re` reads it with `re.ASCII`; None where it cannot say the same.

    Descriptions have those of ECMA-262 (JSON Schema 2020-12, core section 6.4), with
    `\\p{L}` for one, which `re` lacks. What it would say is left to the server.
    """
    said = _NAMED_AGAIN.sub(r"(?P=\1)", _NAMED.sub("(?P<", pattern))
    if _OF_LATER_VERSIONS.search(said):
        return None
    with warnings.catch_warnings():
        # Sets in sets are to mean something else in `re` one day.
        warnings.simplefilter("error", FutureWarning)
        try:
            re.compile(said, re.ASCII)
        except (re.error, FutureWarning, OverflowError, RecursionError):
            return None
    return said
