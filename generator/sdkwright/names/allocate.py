"""Giving out names so that each is unique and none depends on who came later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import count


class Rank(IntEnum):
    """Who is served first.

    A user's word, a name once given, a name that the description writes letter by
    letter, that of a component, and what is made of anything else.
    """

    PINNED = 0
    LOCKED = 1
    EXACT = 2
    COMPONENT = 3
    DERIVED = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that wants a name: its key, and the names it would take, best first.

    `word` is what the description itself calls it, where it does. `aliases` are other
    keys under which its name is kept, and looked for where its own has none.
    """

    key: str
    proposals: tuple[str, ...]
    rank: Rank = Rank.DERIVED
    word: str = ""
    aliases: tuple[str, ...] = ()


def allocate(
    candidates: Iterable[Candidate], reserved: Iterable[str] = ()
) -> Mapping[str, str]:
    """A unique name for each key; names that differ only in case count as the same.

    Candidates are served by rank, within a rank in the order given. Who finds all of
    its proposals taken gets the last one with a number. Reserved names are words of
    the language: they are not given out as they are written.
    """
    never = frozenset(reserved)
    taken: set[str] = set()
    names: dict[str, str] = {}
    for candidate in sorted(candidates, key=lambda c: c.rank):
        for option in _options(candidate.proposals):
            folded = option.casefold()
            if option not in never and folded not in taken:
                taken.add(folded)
                names[candidate.key] = option
                break
    return names


def _options(proposals: tuple[str, ...]) -> Iterable[str]:
    yield from proposals
    last = proposals[-1]
    separator = "_" if last[-1:].isdigit() else ""
    for number in count(2):
        yield f"{last}{separator}{number}"
