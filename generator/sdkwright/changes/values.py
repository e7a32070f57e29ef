"""What a change is: its grade, the rule that graded it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ..diagnostics import Location


class Grade(StrEnum):
    """What a change means to a program that was written for the old version."""

    BREAKING = "breaking"
    COMPATIBLE = "compatible"
    DOCS = "docs-only"
    NONE = "none"
    """No change at all; only the whole of a comparison has this grade."""


class Bump(StrEnum):
    """The part of a version that a change raises (Semantic Versioning 2.0.0)."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"
    NONE = "none"


_ORDER = (Grade.NONE, Grade.DOCS, Grade.COMPATIBLE, Grade.BREAKING)
_BUMPS = {
    Grade.BREAKING: Bump.MAJOR,
    Grade.COMPATIBLE: Bump.MINOR,
    Grade.DOCS: Bump.PATCH,
    Grade.NONE: Bump.NONE,
}


@dataclass(frozen=True, slots=True)
class Place:
    """What a change is about: its name for people, and its pointers in both documents.

    Where one of the versions does not have it, the pointer there leads to what would
    hold it.
    """

    subject: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A change before anybody looked up its grade, its lines and its columns."""

    code: str
    message: str
    place: Place


@dataclass(frozen=True, slots=True)
class Change:
    """A change: the code of the rule that graded it, and where it stands."""

    code: str
    grade: Grade
    message: str
    subject: str
    old: Location
    new: Location

    @property
    def is_python(self) -> bool:
        """Whether it is one of the generated package, not of the API on the wire."""
        return self.code.startswith("python-")


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes between two versions: the worst first, then in reading order."""

    changes: tuple[Change, ...]

    @property
    def grade(self) -> Grade:
        """The worst grade of all changes."""
        return worst(change.grade for change in self.changes)

    @property
    def bump(self) -> Bump:
        """The part of the package's version that the changes raise."""
        return _BUMPS[self.grade]

    def graded(self, grade: Grade) -> tuple[Change, ...]:
        """The changes of one grade."""
        return tuple(change for change in self.changes if change.grade is grade)


def worst(grades: Iterable[Grade]) -> Grade:
    """The worst of some grades."""
    return max(grades, key=_ORDER.index, default=Grade.NONE)


def severity(grade: Grade) -> int:
    """The position of a grade among all grades, the worst first."""
    return -_ORDER.index(grade)
