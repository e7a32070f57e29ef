"""Where the keys of a TOML file stand; the parser of the standard library tells none."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, cast

KeyPath = tuple[str, ...]
Place = tuple[int, int]
"""A line and a column, both from 1."""

_HEADER = re.compile(r"\s*\[\[?(.+?)\]\]?\s*(#.*)?")


def places_of(text: str) -> Mapping[KeyPath, Place]:
    """The line and column of each key that stands at the beginning of a line.

    That is every key, but for those of inline tables and of what looks like a key
    inside of a text of several lines.
    """
    table: KeyPath = ()
    found: dict[KeyPath, Place] = {}
    for number, line in enumerate(text.splitlines(), 1):
        column = len(line) - len(line.lstrip()) + 1
        if header := _HEADER.fullmatch(line):
            table = _path(header[1]) or table
            found.setdefault(table, (number, column))
        elif key := next(filter(None, _keys(line)), ()):
            for end in range(1, len(key) + 1):
                found.setdefault((*table, *key[:end]), (number, column))
    return found


def nearest(places: Mapping[KeyPath, Place], path: KeyPath) -> Place:
    """Where a key stands, or the innermost table around it that stands anywhere."""
    ends = range(len(path), 0, -1)
    return next((places[path[:end]] for end in ends if path[:end] in places), (1, 1))


def _keys(line: str) -> Iterator[KeyPath]:
    """What stands before an equals sign, if it is a key; it may hold such signs."""
    for sign in re.finditer("=", line):
        yield _path(line[: sign.start()])


def _path(key: str) -> KeyPath:
    try:
        node: Any = tomllib.loads(f"{key} = 0")
    except tomllib.TOMLDecodeError:
        return ()
    path: list[str] = []
    while isinstance(node, dict) and node:
        part, node = next(iter(cast("dict[str, Any]", node).items()))
        path.append(part)
    return tuple(path)
