"""Finding the operations that a path belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from ..model import Operation

_VARIABLE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Match:
    """An operation whose path fits, and the values of the path's variables."""

    operation: Operation
    variables: Mapping[str, str]


def matches(operations: Iterable[Operation], path: str) -> tuple[Match, ...]:
    """The operations whose path template fits `path`: only the most concrete ones.

    A path without variables goes before one with them (OAS 3.2, Paths Object).
    """
    found = [
        Match(operation, variables)
        for operation in operations
        if (variables := _variables(operation.path, path)) is not None
    ]
    fewest = min((len(match.variables) for match in found), default=0)
    return tuple(match for match in found if len(match.variables) == fewest)


def _variables(template: str, path: str) -> Mapping[str, str] | None:
    """The values of a template's variables in a path, `None` where it does not fit."""
    expected, actual = template.split("/"), path.split("/")
    if len(expected) != len(actual):
        return None
    values: dict[str, str] = {}
    for pattern, segment in zip(expected, actual, strict=True):
        # A slash inside a value is percent-encoded, so decoding comes after splitting.
        found = _pattern(pattern).fullmatch(unquote(segment))
        if not found:
            return None
        values |= zip(_VARIABLE.findall(pattern), found.groups(), strict=True)
    return values


def _pattern(segment: str) -> re.Pattern[str]:
    literals = _VARIABLE.sub("\0", segment).split("\0")
    return re.compile("(.+)".join(map(re.escape, literals)), re.DOTALL)
