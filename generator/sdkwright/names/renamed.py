"""Names that things had in earlier releases, and still answer to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, order=True)
class Renamed:
    """A former name: a deprecated alias of what goes by `key` now.

    `kind` and `owner` say what it is the name of and what it is unique in, as in a
    table of names. `since` is the version that gave the new name, and `releases` how
    many releases have had the alias: that version's is the first.
    """

    kind: str
    owner: str
    name: str
    key: str
    since: str = ""
    releases: int = 0


def aged(renamed: Iterable[Renamed], releases: int) -> tuple[Renamed, ...]:
    """The former names that one more release has, where each stays for so many."""
    older = (replace(name, releases=name.releases + 1) for name in renamed)
    return tuple(name for name in older if name.releases <= releases)
