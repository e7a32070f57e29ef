"""sdkwright.toml, or `[tool.sdkwright]` of a pyproject.toml -> Config."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import cast

from ..diagnostics import Diagnostic, InputError, Location
from .options import Config, Deprecated, JavaConfig, PackageConfig, SelectConfig


class _Kind(Enum):
    """What a key holds."""

    TEXT = "a string"
    PATH = "a path"
    TEXTS = "a list of strings"
    TABLE = "a table"
    DEPRECATED = '"keep" or "drop"'


_KEYS: Mapping[str, Mapping[str, _Kind]] = {
    "": {
        "spec": _Kind.PATH,
        "out": _Kind.PATH,
        "root": _Kind.PATH,
        "allow_remote": _Kind.TEXTS,
        "overlays": _Kind.TEXTS,
        "templates": _Kind.PATH,
        "package": _Kind.TABLE,
        "java": _Kind.TABLE,
        "select": _Kind.TABLE,
    },
    "package": {
        "name": _Kind.TEXT,
        "distribution": _Kind.TEXT,
        "version": _Kind.TEXT,
        "license": _Kind.TEXT,
    },
    "java": {"package": _Kind.TEXT},
    "select": {
        "include_tags": _Kind.TEXTS,
        "exclude_tags": _Kind.TEXTS,
        "include_paths": _Kind.TEXTS,
        "exclude_paths": _Kind.TEXTS,
        "include_operations": _Kind.TEXTS,
        "exclude_operations": _Kind.TEXTS,
        "deprecated": _Kind.DEPRECATED,
    },
}
"""Every key of every table."""

_SYNTAX_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$")
_MODULE = re.compile(r"[a-z_][a-z0-9_]*")
_DISTRIBUTION = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")


def read_config(path: Path) -> Config:
    """The configuration that a file holds.

    Raises:
        InputError: the file cannot be read, is no TOML, or has a key or a value that
            means nothing. Every problem is told, with its line and column.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise _unreadable(path, f"cannot be read: {reason}") from None
    try:
        data: dict[str, object] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _broken(path, error) from None
    if path.name == "pyproject.toml":
        tool = cast("dict[str, dict[str, object]]", data.get("tool", {}))
        return _checked(path, text, tool.get("sdkwright", {}), "tool.sdkwright")
    return _checked(path, text, data, "")


def find_config(folder: Path) -> Path | None:
    """The configuration of a folder, if it has one."""
    own = folder / "sdkwright.toml"
    if own.is_file():
        return own
    project = folder / "pyproject.toml"
    if project.is_file() and "[tool.sdkwright" in project.read_text("utf-8", "replace"):
        return project
    return None


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of the file, with what is needed to point at its keys."""

    path: Path
    text: str
    name: str
    prefix: str

    def place(self, key: str) -> Location:
        """Where a key of this table stands."""
        table = ".".join(part for part in (self.prefix, self.name) if part)
        line, column = _place(self.text, table, key)
        pointer = "/" + "/".join(part for part in (*table.split("."), key) if part)
        return Location(self.path.name, pointer, line, column)

    def problem(self, key: str, message: str) -> Diagnostic:
        """A problem of a key of this table."""
        return Diagnostic("config-invalid", message, self.place(key))


def _checked(path: Path, text: str, data: dict[str, object], prefix: str) -> Config:
    problems: list[Diagnostic] = []
    tables: dict[str, dict[str, object]] = {"": data}
    for name in _KEYS:
        table = data.get(name) if name else data
        if isinstance(table, dict):
            values = cast("dict[str, object]", table)
            tables[name] = values
            problems += _problems(_Table(path, text, name, prefix), values)
    if problems:
        raise InputError(problems)
    config = _config(path.parent, tables)
    return replace(
        config,
        select=_selected(_Table(path, text, "select", prefix), tables.get("select")),
    )


def _problems(table: _Table, values: dict[str, object]) -> list[Diagnostic]:
    known = _KEYS[table.name]
    found: list[Diagnostic] = []
    for key, value in values.items():
        kind = known.get(key)
        if kind is None:
            close = difflib.get_close_matches(key, known, 1)
            hint = (
                f"did you mean {close[0]!r}?" if close else f"keys: {', '.join(known)}"
            )
            found.append(table.problem(key, f"there is no key {key!r}; {hint}"))
        elif not _fits(value, kind):
            found.append(table.problem(key, f"{key} must be {kind.value}"))
    found += _name_problems(table, values) if not found else []
    return found


def _name_problems(table: _Table, values: dict[str, object]) -> list[Diagnostic]:
    """Names end up in file names and import statements: they must be such names."""
    if table.name != "package":
        return []
    found: list[Diagnostic] = []
    for key, pattern, example in (
        ("name", _MODULE, "an import name such as journey_sdk"),
        ("distribution", _DISTRIBUTION, "a project name such as journey-sdk (PEP 508)"),
    ):
        value = values.get(key)
        if isinstance(value, str) and not pattern.fullmatch(value):
            found.append(table.problem(key, f"{key} must be {example}"))
    return found


def _fits(value: object, kind: _Kind) -> bool:
    match kind:
        case _Kind.TEXT | _Kind.PATH:
            return isinstance(value, str)
        case _Kind.TEXTS:
            return isinstance(value, list) and all(
                isinstance(item, str) for item in cast("list[object]", value)
            )
        case _Kind.TABLE:
            return isinstance(value, dict)
        case _Kind.DEPRECATED:
            return value in tuple(Deprecated)


def _config(folder: Path, tables: dict[str, dict[str, object]]) -> Config:
    top = tables[""]

    def path(key: str) -> Path | None:
        value = top.get(key)
        return folder / value if isinstance(value, str) else None

    def texts(key: str) -> tuple[str, ...]:
        return tuple(cast("list[str]", top.get(key, [])))

    return Config(
        spec=path("spec"),
        out=path("out"),
        root=path("root"),
        allow_remote=texts("allow_remote"),
        overlays=tuple(folder / name for name in texts("overlays")),
        templates=path("templates"),
        package=PackageConfig(**cast("dict[str, str]", tables.get("package", {}))),
        java=JavaConfig(**cast("dict[str, str]", tables.get("java", {}))),
    )


def _selected(table: _Table, values: dict[str, object] | None) -> SelectConfig:
    given = values or {}

    def texts(key: str) -> tuple[str, ...]:
        return tuple(cast("list[str]", given.get(key, [])))

    return SelectConfig(
        include_tags=texts("include_tags"),
        exclude_tags=texts("exclude_tags"),
        include_paths=texts("include_paths"),
        exclude_paths=texts("exclude_paths"),
        include_operations=texts("include_operations"),
        exclude_operations=texts("exclude_operations"),
        deprecated=Deprecated(str(given.get("deprecated", Deprecated.KEEP))),
        places={key: table.place(key) for key in given},
    )


def _place(text: str, table: str, key: str) -> tuple[int, int]:
    """The line and column of a key, found by the lines' first words.

    The TOML parser tells no positions; tables and keys stand at the beginnings of
    lines in every file that a person writes.
    """
    current = ""
    wanted = (table, f"{table}.{key}".removeprefix("."))
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            current = stripped.strip("[]").strip()
            if current == wanted[1]:
                return number, line.index("[") + 1
        elif (
            stripped.partition("=")[0].strip().strip("\"'") == key and current == table
        ):
            return number, len(line) - len(line.lstrip()) + 1
    return 1, 1


def _unreadable(path: Path, reason: str) -> InputError:
    return InputError(
        [Diagnostic("config-unreadable", f"'{path}' {reason}", Location(path.name))]
    )


def _broken(path: Path, error: tomllib.TOMLDecodeError) -> InputError:
    message = str(error)
    place = _SYNTAX_PLACE.search(message)
    line, column = (int(place[1]), int(place[2])) if place else (1, 1)
    said = _SYNTAX_PLACE.sub("", message)
    location = Location(path.name, "", line, column)
    return InputError(
        [Diagnostic("config-syntax", f"this is no TOML: {said}", location)]
    )
