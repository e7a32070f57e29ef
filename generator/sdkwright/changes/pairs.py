"""Two schemas that have to be compared, in the direction in which values travel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ..model import Annotations, Schema
from .values import Finding, Place


class Direction(StrEnum):
    """Which way values travel: less is safe in a response, more in a request."""

    REQUEST = "request"
    RESPONSE = "response"


@dataclass(frozen=True, slots=True)
class Pair:
    """A schema as it was and as it is, where one stands in the place of the other."""

    old: Schema
    new: Schema
    direction: Direction
    place: Place

    def finding(self, what: str, message: str) -> Finding:
        """A change of this pair; the rule depends on the direction."""
        return Finding(f"{self.direction}-{what}", message, self.place)


Found = Iterator[Finding | Pair]
"""What a comparison finds, and the schemas that it leads to."""


def said_differently(
    code: str, what: str, old: Annotations, new: Annotations, place: Place
) -> Iterator[Finding]:
    """The change of texts and examples, if there is one."""
    before = old.title, old.description, old.examples
    if before != (new.title, new.description, new.examples):
        yield Finding(code, f"the description of {what} changed", place)


def deprecated_differently(
    kind: str, what: str, old: Annotations, new: Annotations, place: Place
) -> Iterator[Finding]:
    """The change of being deprecated, if there is one."""
    if new.deprecated and not old.deprecated:
        yield Finding(f"{kind}-deprecated", f"{what} is deprecated", place)
    if old.deprecated and not new.deprecated:
        yield Finding(f"{kind}-undeprecated", f"{what} is no longer deprecated", place)
