"""The coverage page: the ledger of what became of every operation and schema."""

from __future__ import annotations

from dataclasses import dataclass

from ..ledger import Fate
from ..render import MarkdownCell
from ..targets.markdown.escape import cell, code, plain
from .subject import Subject


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many parts of a kind there are, and what became of them."""

    kind: MarkdownCell
    total: int
    generated: int
    degraded: int
    refused: int


@dataclass(frozen=True, slots=True)
class FateRow:
    """What became of one part, and why."""

    part: MarkdownCell
    place: MarkdownCell
    status: MarkdownCell
    reasons: tuple[MarkdownCell, ...]


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """The view of the page."""

    counts: tuple[CountRow, ...]
    operations: tuple[FateRow, ...]
    schemas: tuple[FateRow, ...]


def coverage_page(subject: Subject) -> CoveragePage:
    """Every operation, and every schema that has a name, in the description's order."""
    ledger = subject.understanding.ledger
    return CoveragePage(
        counts=tuple(
            CountRow(plain(k), c.total, c.generated, c.degraded, c.refused)
            for k, c in ledger.coverage.items()
        ),
        operations=tuple(
            _row(
                subject.method(operation),
                f"{operation.method} {operation.path}",
                ledger.operations[operation.pointer],
            )
            for operation in subject.api.operations
        ),
        schemas=tuple(
            _row(subject.model(id_), id_, fate)
            for id_, fate in ledger.schemas.items()
            if id_ in subject.pages.names.models
        ),
    )


def _row(part: MarkdownCell, place: str, fate: Fate) -> FateRow:
    reasons = tuple(cell(f"{d.code}: {d.message}") for d in fate.reasons)
    return FateRow(part, code(place), MarkdownCell(fate.status.value), reasons)
