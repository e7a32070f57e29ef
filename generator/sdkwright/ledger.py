"""The ledger: what became of every operation and every schema of a description."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from .diagnostics import Diagnostic, Effect

if TYPE_CHECKING:
    from .core.load import Document
    from .model import Api


class Status(StrEnum):
    """What became of a part."""

    GENERATED = "generated"
    DEGRADED = "degraded"
    REFUSED = "refused"


_STATUS = {Effect.DEGRADED: Status.DEGRADED, Effect.REFUSED: Status.REFUSED}


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one part, and the diagnostics that say why."""

    status: Status
    reasons: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many parts of a kind there are, and what became of them."""

    total: int
    generated: int
    degraded: int
    refused: int

    @property
    def percent(self) -> float:
        """The share that was generated in full, from 0 to 100."""
        return 100 * self.generated / self.total if self.total else 100.0


@dataclass(frozen=True, slots=True)
class Ledger:
    """The fates of operations and of schemas, by their pointers."""

    operations: Mapping[str, Fate]
    schemas: Mapping[str, Fate]

    @property
    def coverage(self) -> Mapping[str, Coverage]:
        """The coverage of each kind of part."""
        return {
            "operations": _coverage(self.operations.values()),
            "schemas": _coverage(self.schemas.values()),
        }


def account(api: Api, document: Document, diagnostics: Iterable[Diagnostic]) -> Ledger:
    """Relates what was found to the parts that it is about.

    A diagnostic is about every part that it stands in: one on a property is about its
    schema, and about the operation if the schema is written there.
    """
    telling = sorted(
        (d for d in diagnostics if d.effect is not Effect.NONE), key=_place_of
    )
    places = [_place_of(diagnostic) for diagnostic in telling]

    def fate(pointer: str) -> Fate:
        location = document.locate(pointer)
        lowest = (location.file, f"{location.pointer}/")
        highest = (location.file, f"{location.pointer}0")
        inside = telling[bisect_left(places, lowest) : bisect_left(places, highest)]
        worst = max((_STATUS[d.effect] for d in inside), key=_order, default=None)
        return Fate(worst or Status.GENERATED, tuple(inside))

    return Ledger(
        operations={o.pointer: fate(o.pointer) for o in api.operations},
        schemas={pointer: fate(pointer) for pointer in api.definitions},
    )


def _place_of(diagnostic: Diagnostic) -> tuple[str, str]:
    """What a diagnostic is about, with the pointer closed so that prefixes compare."""
    place = diagnostic.about or diagnostic.location
    return place.file, f"{place.pointer}/"


def _order(status: Status) -> int:
    return list(Status).index(status)


def _coverage(fates: Iterable[Fate]) -> Coverage:
    counted = Counter(fate.status for fate in fates)
    return Coverage(
        counted.total(),
        counted[Status.GENERATED],
        counted[Status.DEGRADED],
        counted[Status.REFUSED],
    )
