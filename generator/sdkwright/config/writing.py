"""The definitions of all options -> a configuration that explains itself."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from .definitions import TABLES, Kind, Option, Table

_WIDTH = 78

Settings = Mapping[tuple[str, str], str]
"""Values in TOML, by table and key."""


def commented(settings: Settings) -> str:
    """A configuration with every option there is, of which the settings are made.

    All others stand there as comments, each with what it means and an example.
    """
    return "\n".join(line for table in TABLES for line in _table(table, settings))


def _table(table: Table, settings: Settings) -> Iterator[str]:
    yield from _comment(table.about)
    yield ""
    is_used = any(name == table.name for name, _ in settings)
    if table.name:
        yield f"[{table.name}]" if is_used else f"# [{table.name}]"
    for option in table.options:
        if option.kind is not Kind.TABLE:
            yield from _option(option, settings.get((table.name, option.key)))
            if not table.name:
                yield ""
    if table.name:
        yield ""


def _option(option: Option, value: str | None) -> Iterator[str]:
    yield from _comment(option.about)
    if value is None:
        yield f"# {option.key} = {option.example}"
    else:
        yield f"{option.key} = {value}"


def _comment(text: str) -> Iterator[str]:
    yield from (f"# {line}" for line in textwrap.wrap(text, _WIDTH))
