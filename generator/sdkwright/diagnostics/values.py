"""What every stage collects instead of raising."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """How much a problem matters: an error stops generation, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Effect(StrEnum):
    """What a problem does to the part of the description that it stands in."""

    NONE = "none"
    DEGRADED = "degraded"
    REFUSED = "refused"


class Part(StrEnum):
    """Which end of a mapping's entry a location means."""

    KEY = "key"
    VALUE = "value"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A node of an input file, before anybody asked for its line and column.

    `file` is relative to the description's folder, with forward slashes; `pointer` is
    a JSON pointer (RFC 6901) into that file as it was written. `line` and `column`
    count from 1 and are 0 where only the pointer is known: `load.positions` finds them.
    """

    file: str
    pointer: str = ""
    line: int = 0
    column: int = 0
    part: Part = Part.VALUE


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: a stable code, what is wrong and what to do, and where.

    The effect is on the parts around the location, unless `about` names another place.
    """

    code: str
    message: str
    location: Location
    severity: Severity = Severity.ERROR
    effect: Effect = field(default=Effect.NONE, compare=False)
    about: Location | None = field(default=None, compare=False)


class InputError(Exception):
    """The input has problems that no stage can work around.

    Raised by the library's functions once a whole stage has been through the input,
    so that `diagnostics` lists every problem of that stage, not just the first.
    `texts` holds the files that could be read, by name, so that a message can show the
    line it speaks of.
    """

    def __init__(
        self,
        diagnostics: Iterable[Diagnostic],
        texts: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.diagnostics = tuple(diagnostics)
        self.texts = texts
        super().__init__(
            "; ".join(f"{d.location.file}: {d.message}" for d in self.diagnostics)
        )


def errors(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those of the diagnostics that stop generation."""
    return tuple(d for d in diagnostics if d.severity is Severity.ERROR)


def strict(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The same diagnostics with every warning made an error."""
    return tuple(
        replace(d, severity=Severity.ERROR) if d.severity is Severity.WARNING else d
        for d in diagnostics
    )


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each diagnostic once, by file, line, column and code."""
    return tuple(
        sorted(
            dict.fromkeys(diagnostics),
            key=lambda d: (
                d.location.file,
                d.location.line,
                d.location.column,
                d.code,
                d.location.pointer,
                d.message,
            ),
        )
    )
