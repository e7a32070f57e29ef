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
        aliases: tuple[str, ...] = (),
    ) -> Mapping[str, str]:
        """A unique name for each key among those of the kind below one owner.

        `aliases` are to the owner what those of a candidate are to that.
        """
        owners = (owner, *aliases)
        pinned = _below(self.settled.pinned.get(kind, {}), owners)
        kept = _below(self.settled.kept.get(kind, {}), owners)
        ranked = [_ranked(c, pinned, kept) for c in candidates]
        names = allocate(ranked, reserved)
        notable = {
            key: names[c.key]
            for c in ranked
            if _is_notable(c, names[c.key])
            for key in (c.key, *c.aliases)
        }
        if notable:
            given = self._given.setdefault(kind, {})
            for one in owners:
                given.setdefault(one, {}).update(notable)
        return names

    def record(self) -> NameTable:
        """The names that a later output has to keep."""
        return self._given


def _below(
    names: Mapping[str, Mapping[str, str]], owners: tuple[str, ...]
) -> Mapping[str, str]:
    """The names below the first of some owners that has any."""
    found = (names[owner] for owner in owners if owner in names)
    return next(found, dict[str, str]())


def _ranked(
    candidate: Candidate, pinned: Mapping[str, str], kept: Mapping[str, str]
) -> Candidate:
    for names, rank in ((pinned, Rank.PINNED), (kept, Rank.LOCKED)):
        for key in (candidate.key, *candidate.aliases) if names else ():
            if key in names:
                return _with(candidate, (names[key], *candidate.proposals), rank)
    if candidate.word == candidate.proposals[0]:
        return _with(candidate, candidate.proposals, Rank.EXACT)
    return candidate


def _with(candidate: Candidate, proposals: tuple[str, ...], rank: Rank) -> Candidate:
    return Candidate(candidate.key, proposals, rank, candidate.word, candidate.aliases)


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
