"""Release notes: what those who use the package have to know, in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..render.characters import escaped, guarded, on_one_line
from .rules import RULES
from .values import Change, Comparison, Grade, severity

_CODE = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)+")
"""Names with dots in them: those of code."""

_HEADINGS = (
    (Grade.BREAKING, "Breaking changes"),
    (Grade.COMPATIBLE, "New and changed"),
    (Grade.DOCS, "Documentation"),
)


def release_notes(comparison: Comparison) -> str:
    """The notes, a section for each grade; within one, the package before the API.

    A change of the API that shows as a change of the package is told once, as that.
    """
    told = tuple(_without_echoes(comparison.changes))
    lines: list[str] = []
    for grade, heading in _HEADINGS:
        changes = [change for change in told if change.grade is grade]
        if changes:
            lines += [f"## {heading}", "", *_section(grade, changes), ""]
    return "\n".join(lines[:-1]) + "\n" if lines else "Nothing changed.\n"


def _section(grade: Grade, changes: list[Change]) -> Iterator[str]:
    parts = (
        ("In your code", [c for c in changes if c.is_python]),
        ("On the wire", [c for c in changes if not c.is_python]),
    )
    filled = [(name, part) for name, part in parts if part]
    for index, (name, part) in enumerate(filled):
        if grade is not Grade.DOCS:
            yield from ("",) if index else ()
            yield from (f"### {name}", "")
        yield from dict.fromkeys(_item(change) for change in part)


def _item(change: Change) -> str:
    sentence = f"{_sentence(change.message)}."
    if change.grade is Grade.BREAKING:
        return f"- {sentence} {RULES[change.code].why}"
    return f"- {sentence}"


def _sentence(message: str) -> str:
    """The message with names of code as such, and a capital at the start of text."""
    first, *rest = on_one_line(message).split()
    start = f"{first[:1].upper()}{first[1:]}" if first.isalpha() else first
    return guarded(" ".join(_word(word) for word in (start, *rest)))


def _word(word: str) -> str:
    return f"`{word}`" if _CODE.fullmatch(word) else escaped(word)


def _without_echoes(changes: Iterable[Change]) -> Iterator[Change]:
    """The changes without those of the API that the package shows at the same place."""
    changes = tuple(changes)
    shown = {(c.old, c.new): severity(c.grade) for c in changes if c.is_python}
    for change in changes:
        graver = shown.get((change.old, change.new), 1) <= severity(change.grade)
        if change.is_python or not graver:
            yield change
