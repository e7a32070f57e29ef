"""What is wrong with a text, by its place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...diagnostics import Diagnostic, Location, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .text import Lines


@dataclass(frozen=True, slots=True)
class Flaw:
    """A problem at a code point of a text, counted from 0."""

    code: str
    message: str
    index: int
    pointer: str = ""
    severity: Severity = Severity.ERROR


class TextError(Exception):
    """A text that gives no tree; internal to this package."""

    def __init__(self, *flaws: Flaw) -> None:
        self.flaws = flaws
        super().__init__(*(flaw.message for flaw in flaws))


def diagnosed(file: str, lines: Lines, flaws: Iterable[Flaw]) -> tuple[Diagnostic, ...]:
    """The flaws as diagnostics with line and column."""
    return tuple(
        Diagnostic(
            flaw.code,
            flaw.message,
            Location(file, flaw.pointer, *lines.position(flaw.index)),
            flaw.severity,
        )
        for flaw in flaws
    )
