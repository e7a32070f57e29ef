"""How a parameter value is written where its place's usual style does not hold.

A bare value has the default style: `simple` in paths and headers, `form` in queries
and cookies (OpenAPI 3.1, Parameter Object).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Style: TypeAlias = Literal[
    "simple",
    "label",
    "matrix",
    "form",
    "cookie",
    "spaceDelimited",
    "pipeDelimited",
    "tabDelimited",
    "deepObject",
]
"""The styles of OpenAPI 3.2, and the tabs of Swagger 2.0 (`tsv`)."""


@dataclass(frozen=True, slots=True)
class Styled:
    """A value with the style it is written in.

    `explode` of None is the style's own default: true for `form` and `cookie`.
    """

    value: object
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False


@dataclass(frozen=True, slots=True)
class JsonText:
    """A value that is written as JSON text (a parameter with JSON `content`).

    None is not sent, as everywhere.
    """

    value: object


def bare(value: object) -> object:
    """Return a value without what says how it is written."""
    return value.value if isinstance(value, (Styled, JsonText)) else value


def styled(value: object, default: Style) -> Styled:
    """Return the value with all of its style said."""
    if not isinstance(value, Styled):
        return Styled(value, default, default in _EXPLODED)
    style = value.style or default
    explode = style in _EXPLODED if value.explode is None else value.explode
    return Styled(value.value, style, explode, value.allow_reserved)


_EXPLODED: frozenset[Style] = frozenset({"form", "cookie", "deepObject"})
