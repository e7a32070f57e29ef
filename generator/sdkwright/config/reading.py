"""sdkwright.toml, or `[tool.sdkwright]` of a pyproject.toml -> Config."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast

from ..diagnostics import Diagnostic, InputError, Location
from .checking import Source, problems_of
from .definitions import TABLES
from .options import (
    ClientConfig,
    Config,
    Deprecated,
    HooksConfig,
    HttpLibrary,
    JavaConfig,
    NamesConfig,
    PackageConfig,
    PaginationConfig,
    SelectConfig,
)
from .places import places_of

_SYNTAX_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$")
_Values = dict[str, object]

_WORKSPACE = "api"
"""The tables of a file that describes several packages."""


def read_config(path: Path) -> Config:
    """The configuration that a file holds.

    Raises:
        InputError: the file cannot be read, is no TOML, or has a key or a value that
            means nothing. Every problem is told, with its line and column.
    """
    source, data = _parsed(path)
    return _checked(path.parent, source, data)


def read_workspace(path: Path) -> tuple[Config, ...]:
    """The configurations of a file with a table `[[api]]` for each description.

    What stands outside of these tables holds for all of them. A file without such
    tables has none.

    Raises:
        InputError: as `read_config`.
    """
    source, data = _parsed(path)
    tables = data.pop(_WORKSPACE, [])
    if not _are_tables(tables):
        message = "write [[api]], once for each description"
        place = source.place(_WORKSPACE)
        raise InputError([Diagnostic("config-invalid", message, place)])
    inside = replace(source, prefix=(*source.prefix, _WORKSPACE))
    return tuple(
        _checked(path.parent, inside, _merged(data, table))
        for table in cast("list[_Values]", tables)
    )


def _merged(common: _Values, own: _Values) -> _Values:
    """The keys of both; those of tables that both have are merged, too."""
    both = {
        key: {**cast("_Values", common[key]), **cast("_Values", value)}
        for key, value in own.items()
        if isinstance(value, dict) and isinstance(common.get(key), dict)
    }
    return {**common, **own, **both}


def _parsed(path: Path) -> tuple[Source, _Values]:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise _unreadable(path, f"cannot be read: {reason}") from None
    try:
        data: _Values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _broken(path, error) from None
    prefix: tuple[str, ...] = ()
    if path.name == "pyproject.toml":
        tool = cast("dict[str, _Values]", data.get("tool", {}))
        data, prefix = tool.get("sdkwright", {}), ("tool", "sdkwright")
    return Source(path.name, prefix, places_of(text)), data


def find_config(folder: Path) -> Path | None:
    """The configuration of a folder, if it has one."""
    own = folder / "sdkwright.toml"
    if own.is_file():
        return own
    project = folder / "pyproject.toml"
    if project.is_file() and "[tool.sdkwright" in project.read_text("utf-8", "replace"):
        return project
    return None


def _checked(folder: Path, source: Source, data: _Values) -> Config:
    problems: list[Diagnostic] = []
    tables: dict[str, _Values] = {table.name: {} for table in TABLES}
    for name in tables:
        table = data.get(name) if name else data
        if isinstance(table, dict):
            tables[name] = cast("_Values", table)
            problems += problems_of(source, name, tables[name])
    if problems:
        raise InputError(problems)
    return _config(folder, source, tables)


def _config(folder: Path, source: Source, tables: Mapping[str, _Values]) -> Config:
    top = tables[""]

    def path(key: str) -> Path | None:
        value = top.get(key)
        return folder / value if isinstance(value, str) else None

    return Config(
        spec=path("spec"),
        out=path("out"),
        root=path("root"),
        allow_remote=_texts(top, "allow_remote"),
        overlays=tuple(folder / name for name in _texts(top, "overlays")),
        templates=path("templates"),
        package=_package(tables["package"]),
        client=_client(tables["client"]),
        java=JavaConfig(**cast("dict[str, str]", tables["java"])),
        select=_select(source, tables["select"]),
        names=_names(source, tables["names"]),
        pagination=_pagination(source, tables["pagination"]),
        hooks=HooksConfig(
            _texts(tables["hooks"], "after"), folder, source.place("hooks", "after")
        ),
    )


def _are_tables(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, dict) for item in cast("list[object]", value)
    )


def _texts(values: Mapping[str, object], key: str) -> tuple[str, ...]:
    return tuple(cast("list[str]", values.get(key, [])))


def _package(values: _Values) -> PackageConfig:
    extras = cast("dict[str, list[str]]", values.get("extras", {}))
    defaults = PackageConfig()
    return PackageConfig(
        name=str(values.get("name", defaults.name)),
        distribution=str(values.get("distribution", defaults.distribution)),
        version=str(values.get("version", defaults.version)),
        license=str(values.get("license", defaults.license)),
        authors=_texts(values, "authors"),
        keywords=_texts(values, "keywords"),
        urls=cast("dict[str, str]", values.get("urls", {})),
        dependencies=_texts(values, "dependencies"),
        extras={key: tuple(texts) for key, texts in extras.items()},
        former_names=cast("int", values.get("former_names", defaults.former_names)),
    )


def _client(values: _Values) -> ClientConfig:
    defaults = ClientConfig()
    return ClientConfig(
        HttpLibrary(str(values.get("http_library", defaults.http_library))),
        str(values.get("idempotency_header", defaults.idempotency_header)),
    )


def _select(source: Source, values: _Values) -> SelectConfig:
    return SelectConfig(
        include_tags=_texts(values, "include_tags"),
        exclude_tags=_texts(values, "exclude_tags"),
        include_paths=_texts(values, "include_paths"),
        exclude_paths=_texts(values, "exclude_paths"),
        include_operations=_texts(values, "include_operations"),
        exclude_operations=_texts(values, "exclude_operations"),
        deprecated=Deprecated(str(values.get("deprecated", Deprecated.KEEP))),
        places={key: source.place("select", key) for key in values},
    )


def _pagination(source: Source, values: _Values) -> PaginationConfig:
    said = cast("dict[str, dict[str, object] | bool]", values.get("operations", {}))
    places = {name: source.place("pagination", "operations", name) for name in said}
    return PaginationConfig(said, places)


def _names(source: Source, values: _Values) -> NamesConfig:
    flat = cast("dict[str, dict[str, str]]", values)
    deep = cast("dict[str, dict[str, dict[str, str]]]", values)
    return NamesConfig(
        operations=flat.get("operations", {}),
        tags=flat.get("tags", {}),
        schemas=flat.get("schemas", {}),
        fields=deep.get("fields", {}),
        members=deep.get("members", {}),
        parameters=deep.get("parameters", {}),
        places={
            "\n".join(path): source.place("names", *path) for path in _paths(values)
        },
    )


def _paths(values: Mapping[str, object]) -> Iterator[tuple[str, ...]]:
    """The keys on the way to each entry, and to each table of entries."""
    for key, value in values.items():
        yield (key,)
        if isinstance(value, dict):
            inner = cast("_Values", value)
            yield from ((key, *path) for path in _paths(inner))


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
