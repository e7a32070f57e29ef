"""Limits on values: which of them were tightened, and which loosened."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import quoted
from ..model import Constraints
from .pairs import Pair
from .values import Finding

_LOWER = ("minimum", "exclusive_minimum", "min_length", "min_items", "min_properties")
_UPPER = ("maximum", "exclusive_maximum", "max_length", "max_items", "max_properties")
_ANYTHING = ("", ".*", "^.*$")
"""Patterns that every text matches."""


def limit_changes(pair: Pair, old: Constraints, new: Constraints) -> Iterator[Finding]:
    """The changes of limits (JSON Schema 2020-12, validation sections 6.2 to 6.5)."""
    if old == new:
        return
    for name in (*_LOWER, *_UPPER):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            sign = 1 if name in _LOWER else -1
            yield _changed(pair, name, before, after, _is_tighter(before, after, sign))
    if old.multiple_of != new.multiple_of:
        tighter = _divides(old.multiple_of, new.multiple_of)
        yield _changed(pair, "multiple_of", old.multiple_of, new.multiple_of, tighter)
        if not tighter and not _divides(new.multiple_of, old.multiple_of):
            yield _changed(pair, "multiple_of", old.multiple_of, new.multiple_of, True)
    if old.unique_items != new.unique_items:
        values = old.unique_items, new.unique_items
        yield _changed(pair, "unique_items", *values, new.unique_items)
    yield from _pattern(pair, old.pattern or "", new.pattern or "")


def _pattern(pair: Pair, old: str, new: str) -> Iterator[Finding]:
    if old == new or (old in _ANYTHING and new in _ANYTHING):
        return
    if old in _ANYTHING or new in _ANYTHING:
        yield _changed(pair, "pattern", old or None, new or None, old in _ANYTHING)
    else:
        told = f"the pattern of {pair.place.subject} changed from {quoted(old)} to"
        yield pair.finding("pattern-changed", f"{told} {quoted(new)}")


def _is_tighter(old: float | None, new: float | None, sign: int) -> bool:
    """Whether a bound moved inwards; `sign` is 1 for a lower bound, -1 for an upper."""
    if old is None or new is None:
        return old is None
    return sign * (new - old) > 0


def _divides(old: float | None, new: float | None) -> bool:
    """Whether all multiples of the new number are multiples of the old one."""
    if old is None or new is None:
        return old is None
    return new % old == 0


def _changed(
    pair: Pair, name: str, old: object, new: object, is_tighter: bool
) -> Finding:
    head, *humps = name.split("_")
    keyword = head + "".join(hump.capitalize() for hump in humps)
    what = "tightened" if is_tighter else "loosened"
    told = (
        f"{keyword} {quoted(new)} is new"
        if old is None
        else (
            f"{keyword} {quoted(old)} is gone"
            if new is None
            else f"{keyword} changed from {quoted(old)} to {quoted(new)}"
        )
    )
    return pair.finding(f"constraint-{what}", f"{pair.place.subject}: {told}")
