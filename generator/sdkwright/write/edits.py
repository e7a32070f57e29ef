"""What becomes of files that somebody edited by hand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..diagnostics import Diagnostic, Location, Severity


class Edits(StrEnum):
    """What to do with a generated file that was edited, or one that was not ours."""

    KEEP = "keep"
    MERGE = "merge"
    OVERWRITE = "overwrite"


class Outcome(StrEnum):
    """What became of an edited file: a diagnostic's code, and what it says."""

    KEPT = "edited-kept"
    BEHIND = "edited-behind"
    FOREIGN = "not-generated"
    STALE = "edited-stale"
    MERGED = "edited-merged"
    CONFLICT = "merge-conflict"
    BASELESS = "merge-impossible"


_SAID = {
    Outcome.KEPT: "was edited by hand and is kept as it is",
    Outcome.BEHIND: (
        "was edited by hand and is kept, although what is generated for it has changed; "
        "--merge brings both together, --force overwrites the edits"
    ),
    Outcome.FOREIGN: (
        "is not one of the files that were generated here, and is kept; --force "
        "overwrites it"
    ),
    Outcome.STALE: (
        "is no longer generated, but was edited by hand: it is kept, and yours from now"
    ),
    Outcome.MERGED: "was edited by hand; the edits were merged with what is generated",
    Outcome.CONFLICT: (
        "was edited where what is generated has changed, too; look for <<<<<<< in it"
    ),
    Outcome.BASELESS: (
        "was edited by hand and is kept: what was generated before the edits is not in "
        "this folder, so that they cannot be merged; generate once from the description "
        "that it was generated from"
    ),
}

_SEVERITIES = {Outcome.CONFLICT: Severity.ERROR, Outcome.MERGED: Severity.NOTE}


@dataclass(frozen=True, slots=True)
class EditedFile:
    """An edited file, and what became of it."""

    path: str
    outcome: Outcome

    def diagnostic(self, folder: str) -> Diagnostic:
        """What is told of it; `folder` is the output."""
        return Diagnostic(
            self.outcome.value,
            f"'{self.path}' {_SAID[self.outcome]}",
            Location(f"{folder}/{self.path}", line=1, column=1),
            _SEVERITIES.get(self.outcome, Severity.WARNING),
        )
