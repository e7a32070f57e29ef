"""Whether the keys and values of a configuration mean something."""

from __future__ import annotations

import difflib
import keyword
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from ..diagnostics import Diagnostic, Location
from .definitions import Kind, keys_of, option
from .options import Deprecated, HttpLibrary
from .places import KeyPath, Place, nearest

_MODULE = re.compile(r"[a-z_][a-z0-9_]*")
_DISTRIBUTION = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
_REQUIREMENT = re.compile(
    r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?\s*([\[<>=!~;@( ].*)?"
)

_PATTERNS = {
    "name": (_MODULE, "an import name such as journey_sdk"),
    "distribution": (_DISTRIBUTION, "a project name such as journey-sdk (PEP 508)"),
}
"""What the names in [package] end up as: file names, and import statements."""

_NO_TABLE: Mapping[str, object] = {}


@dataclass(frozen=True, slots=True)
class Source:
    """A configuration's file, with what is needed to point at its keys."""

    file: str
    prefix: KeyPath
    places: Mapping[KeyPath, Place]

    def place(self, *path: str) -> Location:
        """Where a key stands, by the names of the tables around it and its own."""
        whole = (*self.prefix, *(part for part in path if part))
        line, column = nearest(self.places, whole)
        return Location(self.file, "".join(f"/{part}" for part in whole), line, column)

    def problem(self, message: str, *path: str) -> Diagnostic:
        """A problem of a key."""
        return Diagnostic("config-invalid", message, self.place(*path))


def problems_of(
    source: Source, table: str, values: Mapping[str, object]
) -> Iterator[Diagnostic]:
    """Every problem of a table's keys and values."""
    for key, value in values.items():
        known = option(table, key)
        if known is None:
            yield source.problem(_unknown(key, keys_of(table)), table, key)
        elif not _fits(value, known.kind):
            yield source.problem(f"{key} must be {known.kind.value}", table, key)
        elif known.kind in (Kind.NAMES, Kind.NAMES_MAP):
            yield from _wrong_names(source, (table, key), value)
        elif table == "package":
            yield from _package_problems(source, key, value)


def _unknown(key: str, known: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(key, known, 1)
    hint = f"did you mean {close[0]!r}?" if close else f"keys: {', '.join(known)}"
    return f"there is no key {key!r}; {hint}"


def _package_problems(source: Source, key: str, value: object) -> Iterator[Diagnostic]:
    if key in _PATTERNS and isinstance(value, str):
        pattern, example = _PATTERNS[key]
        if not pattern.fullmatch(value):
            yield source.problem(f"{key} must be {example}", "package", key)
    lists: Mapping[str, object] = {
        "dependencies": {"dependencies": value},
        "extras": value,
    }
    groups = cast("dict[str, list[str]]", lists.get(key, _NO_TABLE))
    for text in (text for group in groups.values() for text in group):
        if not _REQUIREMENT.fullmatch(text):
            message = f"{text!r} is no requirement such as 'cachetools>=5' (PEP 508)"
            yield source.problem(message, "package", key)


def _wrong_names(
    source: Source, path: tuple[str, ...], value: object
) -> Iterator[Diagnostic]:
    if isinstance(value, dict):
        for key, inner in cast("dict[str, object]", value).items():
            yield from _wrong_names(source, (*path, key), inner)
    elif not is_name(str(value)):
        yield source.problem(f"{value!r} cannot be a name in Python", *path)


_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""A token (RFC 9110 section 5.6.2)."""


def is_name(text: str) -> bool:
    """Whether a text can be a public name: an identifier, and no keyword."""
    return text.isidentifier() and not keyword.iskeyword(text) and text[0] != "_"


def _fits(value: object, kind: Kind) -> bool:
    match kind:
        case Kind.TEXT | Kind.PATH:
            return isinstance(value, str)
        case Kind.TEXTS:
            return isinstance(value, list) and all(
                isinstance(item, str) for item in cast("list[object]", value)
            )
        case Kind.COUNT:
            return type(value) is int and value >= 0
        case Kind.TABLE:
            return isinstance(value, dict)
        case Kind.DEPRECATED:
            return value in tuple(Deprecated)
        case Kind.HTTP_LIBRARY:
            return value in tuple(HttpLibrary)
        case Kind.HEADER:
            return isinstance(value, str) and bool(_HEADER.fullmatch(value))
        case Kind.TEXT_MAP | Kind.NAMES:
            return _all_fit(value, Kind.TEXT)
        case Kind.TEXTS_MAP:
            return _all_fit(value, Kind.TEXTS)
        case Kind.NAMES_MAP:
            return _all_fit(value, Kind.NAMES)
        case Kind.PAGINGS:
            return isinstance(value, dict) and all(
                paging is False or _is_flat(paging)
                for paging in cast("dict[str, object]", value).values()
            )


def _is_flat(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(item, str | int)
        for item in cast("dict[str, object]", value).values()
    )


def _all_fit(value: object, kind: Kind) -> bool:
    return isinstance(value, dict) and all(
        _fits(item, kind) for item in cast("dict[str, object]", value).values()
    )
