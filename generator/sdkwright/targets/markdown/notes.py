"""The notes column: what a table says of a parameter or a property in few words."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import UNCONSTRAINED, Constraints
from ...render import MarkdownCell, SafeText
from .escape import code, joined, plain

OPTIONAL = MarkdownCell("[optional]")
REQUIRED = MarkdownCell("[required]")
READ_ONLY = MarkdownCell("[read-only]")
WRITE_ONLY = MarkdownCell("[write-only]")
DEPRECATED = MarkdownCell("[deprecated]")

_PHRASES = {
    "minimum": "at least {}",
    "exclusive_minimum": "more than {}",
    "maximum": "at most {}",
    "exclusive_maximum": "less than {}",
    "multiple_of": "a multiple of {}",
}
_COUNTS = {
    "length": "characters",
    "items": "items",
    "properties": "properties",
}


def notes(tags: Iterable[SafeText], facts: Iterable[SafeText]) -> MarkdownCell:
    """Tags such as `[optional]`, and below them one line for each further fact."""
    return MarkdownCell(" ".join(tags) + "".join(f"<br />{fact}" for fact in facts))


def default_tag(value: SafeText) -> MarkdownCell:
    """What the server takes where nothing is given."""
    return MarkdownCell(f"[default to {value}]")


def fact(label: str, text: SafeText) -> MarkdownCell:
    """A line with a label of ours."""
    return MarkdownCell(f"**{label}**: {text}")


def values_fact(values: Iterable[str]) -> MarkdownCell:
    """The values that are allowed."""
    return fact("Values", joined(map(plain, values), ", "))


def limits_fact(constraints: Constraints) -> tuple[MarkdownCell, ...]:
    """The limits on a value in words; nothing where there are none."""
    if constraints == UNCONSTRAINED:
        return ()
    said = joined(
        (*_ranges(constraints), *_sizes(constraints), *_forms(constraints)), ", "
    )
    return (fact("Limits", said),) if said else ()


def _ranges(constraints: Constraints) -> Iterable[SafeText]:
    for limit, phrase in _PHRASES.items():
        value = getattr(constraints, limit)
        if value is not None:
            yield MarkdownCell(phrase.format(value))


def _sizes(constraints: Constraints) -> Iterable[SafeText]:
    for unit, plural in _COUNTS.items():
        least = getattr(constraints, f"min_{unit}")
        most = getattr(constraints, f"max_{unit}")
        if least is not None and least == most:
            yield MarkdownCell(f"exactly {_counted(least, plural)}")
            continue
        if least:
            yield MarkdownCell(f"at least {_counted(least, plural)}")
        if most is not None:
            yield MarkdownCell(f"at most {_counted(most, plural)}")


def _forms(constraints: Constraints) -> Iterable[SafeText]:
    if constraints.unique_items:
        yield MarkdownCell("no item twice")
    if constraints.pattern:
        yield MarkdownCell(f"of the form {code(constraints.pattern)}")


def _counted(count: int, plural: str) -> str:
    singular = {"properties": "property"}.get(plural, plural[:-1])
    return f"{count} {singular if count == 1 else plural}"
