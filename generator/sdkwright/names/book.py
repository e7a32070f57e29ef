"""The names of one output, with those that are settled before any is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .allocate import Candidate, Rank, allocate
from .renamed import Renamed

NameTable = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Names by kind (such as "fields"), by what they are unique in, and by key."""

NO_NAMES: NameTable = MappingProxyType({})
"""Nothing is settled."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Names that are settled: pinned by the user, or kept from an earlier output.

    `renamed` are former names that stay as aliases where nothing else takes them.
    """

    pinned: NameTable = field(default_factory=lambda: NO_NAMES)
    kept: NameTable = field(default_factory=lambda: NO_NAMES)
    renamed: tuple[Renamed, ...] = ()


@dataclass(frozen=True, slots=True)
class NameBook:
    """Gives out names kind by kind, and takes down those that must be kept.

    Kept are all names but two sorts: what the description spells letter by letter,
    since that is served before anything that is made up and so stays by itself, and
    what the user pins, so that a pin can be taken back.
    """

    settled: Settled
    _given: dict[str, dict[str, dict[str, str]]] = field(
        default_factory=dict[str, dict[str, dict[str, str]]]
    )

    def allocate(
        self,
        kind: str,
        owner: str,
        candidates: Iterable[Candidate],
        reserved: Iterable[str] = (),
    ) -> Mapping[str, str]:
        """A unique name for each key among those of the kind below one owner."""
        pinned = self.settled.pinned.get(kind, {}).get(owner, {})
        kept = self.settled.kept.get(kind, {}).get(owner, {})
        ranked = [_ranked(c, pinned, kept) for c in candidates]
        names = allocate(ranked, reserved)
        notable = {c.key: names[c.key] for c in ranked if _is_notable(c, names[c.key])}
        if notable:
            self._given.setdefault(kind, {}).setdefault(owner, {}).update(notable)
        return names

    def record(self) -> NameTable:
        """The names that a later output has to keep."""
        return self._given


def _ranked(
    candidate: Candidate, pinned: Mapping[str, str], kept: Mapping[str, str]
) -> Candidate:
    key, proposals, word = candidate.key, candidate.proposals, candidate.word
    for names, rank in ((pinned, Rank.PINNED), (kept, Rank.LOCKED)):
        if key in names:
            return Candidate(key, (names[key], *proposals), rank, word)
    is_exact = word == proposals[0]
    return Candidate(key, proposals, Rank.EXACT, word) if is_exact else candidate


def _is_notable(candidate: Candidate, name: str) -> bool:
    return name != candidate.word and candidate.rank is not Rank.PINNED


def distinct(keys: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The first key of each pair; the second where others have the same first."""
    pairs = tuple(keys)
    firsts = [first for first, _ in pairs]
    seen: dict[str, int] = {}
    for first in firsts:
        seen[first] = seen.get(first, 0) + 1
    return tuple(first if seen[first] == 1 else second for first, second in pairs)
