"""What an operation asks of the caller's account, as data."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum


class Match(Enum):
    """How many of the permissions the caller needs."""

    ANY = "ANY"
    ALL = "ALL"


@dataclass(frozen=True, slots=True)
class Permissions:
    """The permissions that an operation requires."""

    match: Match
    names: tuple[str, ...]

    def satisfied_by(self, held: Collection[str]) -> bool:
        """Say whether these permissions are enough."""
        has = [name in held for name in self.names]
        return any(has) if self.match is Match.ANY else all(has)

    def __str__(self) -> str:
        names = ", ".join(self.names)
        if len(self.names) == 1:
            return f"the permission {names}"
        return f"{self.match.value} of the permissions {names}"


def any_of(*names: str) -> Permissions:
    """One of these permissions is enough."""
    return Permissions(Match.ANY, names)


def all_of(*names: str) -> Permissions:
    """Every one of these permissions is needed."""
    return Permissions(Match.ALL, names)
