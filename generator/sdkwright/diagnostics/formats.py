"""Diagnostics as text, JSON, GitHub annotations and SARIF."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TypeAlias
from urllib.parse import quote

from .excerpt import excerpt, lines_of
from .printable import visible
from .values import Diagnostic, Location, Severity

Texts: TypeAlias = Mapping[str, str]
"""The text of each input file, by the name that locations give it."""


class Format(StrEnum):
    """How `validate --format` prints what it found."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


def render(format_: Format, diagnostics: Iterable[Diagnostic], texts: Texts) -> str:
    """The diagnostics in one of the formats, ending with a newline unless empty."""
    return FORMATS[format_](tuple(diagnostics), texts)


def _as_text(diagnostics: tuple[Diagnostic, ...], texts: Texts) -> str:
    shown = {d.location.file for d in diagnostics if d.location.line}
    lines = {file: lines_of(texts.get(file, "")) for file in shown}
    return "".join(_paragraph(d, lines) for d in diagnostics)


def _paragraph(diagnostic: Diagnostic, texts: Mapping[str, list[str]]) -> str:
    place = diagnostic.location
    position = f":{place.line}:{place.column}" if place.line else ""
    lines = [
        f"{visible(place.file)}{position}: {diagnostic.severity}[{diagnostic.code}]: "
        f"{visible(diagnostic.message)}"
    ]
    if place.pointer:
        lines.append(f"      at {visible(place.pointer)}")
    written = texts.get(place.file, [])
    if 0 < place.line <= len(written) and written[place.line - 1].strip():
        lines.append(excerpt(written[place.line - 1], place.line, place.column))
    return "\n".join(lines) + "\n"


def _as_json(diagnostics: tuple[Diagnostic, ...], _: Texts) -> str:
    found = [
        {
            "code": d.code,
            "severity": d.severity.value,
            "message": d.message,
            "position": {
                "file": d.location.file,
                "line": d.location.line,
                "column": d.location.column,
                "pointer": d.location.pointer,
            },
        }
        for d in diagnostics
    ]
    return json.dumps(found, indent=2, sort_keys=True) + "\n"


_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def _as_github(diagnostics: tuple[Diagnostic, ...], _: Texts) -> str:
    return "".join(_annotation(d) for d in diagnostics)


def _annotation(diagnostic: Diagnostic) -> str:
    """A workflow command; what would end it or start another one is encoded."""
    place = diagnostic.location
    properties = {
        "file": place.file,
        "line": str(place.line),
        "col": str(place.column),
        "title": diagnostic.code,
    }
    written = ",".join(
        f"{name}={_encoded(value).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in properties.items()
        if value != "0"
    )
    where = f" ({place.pointer})" if place.pointer else ""
    message = _encoded(diagnostic.message + where)
    return f"::{_COMMANDS[diagnostic.severity]} {written}::{message}\n"


def _encoded(text: str) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(text)


def _as_sarif(diagnostics: tuple[Diagnostic, ...], _: Texts) -> str:
    """SARIF 2.1.0 (OASIS), one run."""
    codes = sorted({d.code for d in diagnostics})
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "sdkwright",
                        "rules": [{"id": code} for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    {
                        "ruleId": d.code,
                        "ruleIndex": codes.index(d.code),
                        "level": d.severity.value,
                        "message": {"text": d.message},
                        "locations": [_sarif_location(d.location)],
                    }
                    for d in diagnostics
                ],
            }
        ],
    }
    return json.dumps(log, indent=2, sort_keys=True) + "\n"


def _sarif_location(location: Location) -> dict[str, object]:
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(location.file)}}
    if location.line:
        physical["region"] = {
            "startLine": location.line,
            "startColumn": location.column,
        }
    return {
        "physicalLocation": physical,
        "logicalLocations": [{"fullyQualifiedName": location.pointer}],
    }


def _uri(file: str) -> str:
    """A relative URI reference (RFC 3986) of a file name."""
    return file if "://" in file else quote(file)


FORMATS: Mapping[Format, Callable[[tuple[Diagnostic, ...], Texts], str]] = {
    Format.TEXT: _as_text,
    Format.JSON: _as_json,
    Format.GITHUB: _as_github,
    Format.SARIF: _as_sarif,
}
