"""What to look for in a text, and where it was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """The code points, from 0, where an entry's key and its value start.

    What has no key (an element of a list, the root) has its own place for both. A
    single value has the place of its key: what is wrong is the entry.
    """

    key: int
    value: int


@dataclass(slots=True)
class Wanted:
    """Pointers to be found, as a tree of their tokens, so that one pass finds all."""

    below: dict[str, Wanted] = field(default_factory=dict[str, "Wanted"])

    def add(self, tokens: Sequence[str]) -> None:
        """Asks for one more node and for all around it."""
        node = self
        for token in tokens:
            node = node.below.setdefault(token, Wanted())
