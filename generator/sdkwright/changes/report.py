"""A comparison as text, JSON, Markdown and GitHub annotations."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from enum import StrEnum

from ..diagnostics import Diagnostic, Location, Severity, inert_json, render, visible
from ..diagnostics import Format as DiagnosticFormat
from .notes import release_notes
from .rules import RULES
from .values import Change, Comparison, Grade

_SEVERITIES = {
    Grade.BREAKING: Severity.ERROR,
    Grade.COMPATIBLE: Severity.NOTE,
    Grade.DOCS: Severity.NOTE,
}


class Format(StrEnum):
    """How `diff --format` prints what changed."""

    TEXT = "text"
    MARKDOWN = "md"
    JSON = "json"
    GITHUB = "github"


def report(format_: Format, comparison: Comparison) -> str:
    """The comparison in one of the formats; it ends with a newline unless empty."""
    return FORMATS[format_](comparison)


def _as_text(comparison: Comparison) -> str:
    lines = [_line(change) for change in comparison.changes]
    if not lines:
        return ""
    codes = sorted({change.code for change in comparison.changes})
    width = max(len(code) for code in codes)
    lines += ["", "Rules:"]
    lines += [f"  {code:{width}}  {RULES[code].why}" for code in codes]
    return "\n".join(lines) + "\n"


def _line(change: Change) -> str:
    message = visible(change.message)
    told = f"{_place(change.new)}: {change.grade}[{change.code}]: {message}"
    return f"{told}\n      before: {_place(change.old)} {visible(change.old.pointer)}"


def _place(location: Location) -> str:
    return f"{visible(location.file)}:{location.line}:{location.column}"


def _as_json(comparison: Comparison) -> str:
    data = {
        "grade": comparison.grade.value,
        "bump": comparison.bump.value,
        "changes": [
            {
                "code": change.code,
                "grade": change.grade.value,
                "message": change.message,
                "old": _position(change.old),
                "new": _position(change.new),
            }
            for change in comparison.changes
        ],
    }
    text = json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False)
    return inert_json(text) + "\n"


def _position(location: Location) -> dict[str, object]:
    return {
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "pointer": location.pointer,
    }


def _as_github(comparison: Comparison) -> str:
    found = [
        Diagnostic(c.code, f"{c.grade}: {c.message}", c.new, _SEVERITIES[c.grade])
        for c in comparison.changes
    ]
    return render(DiagnosticFormat.GITHUB, found, {})


FORMATS: Mapping[Format, Callable[[Comparison], str]] = {
    Format.TEXT: _as_text,
    Format.MARKDOWN: release_notes,
    Format.JSON: _as_json,
    Format.GITHUB: _as_github,
}
