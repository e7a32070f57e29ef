"""Diagnostics and failures on a terminal: messages go to stderr, results to stdout."""

from __future__ import annotations

import functools
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import ParamSpec

import click

from ..diagnostics import Diagnostic, Format, InputError, Severity, ordered, render

P = ParamSpec("P")

_OF_A_KIND = 3
"""How many warnings of a kind `generate` shows: what it says of one holds for all."""


def fails_clearly(command: Callable[P, None]) -> Callable[P, None]:
    """Makes a command end with its problems and exit code 1, never a traceback."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except InputError as error:
            show(error.diagnostics, error.texts)
            sys.exit(1)

    return run


def show(diagnostics: Iterable[Diagnostic], texts: Mapping[str, str]) -> None:
    """Prints diagnostics for people, to stderr."""
    found = ordered(diagnostics)
    if found:
        click.echo(render(Format.TEXT, found, texts), err=True, nl=False)
        click.echo(summary(found), err=True)


def show_some(diagnostics: Iterable[Diagnostic], texts: Mapping[str, str]) -> None:
    """Prints all errors, and the first few of each kind of warning, to stderr."""
    found = ordered(diagnostics)
    seen: Counter[str] = Counter()
    shown: list[Diagnostic] = []
    for diagnostic in found:
        seen[diagnostic.code] += 1
        if diagnostic.severity is Severity.ERROR or seen[diagnostic.code] <= _OF_A_KIND:
            shown.append(diagnostic)
    if len(shown) == len(found):
        show(found, texts)
        return
    click.echo(render(Format.TEXT, shown, texts), err=True, nl=False)
    left = Counter(d.code for d in found) - Counter(d.code for d in shown)
    more = ", ".join(f"{count} more of {code}" for code, count in left.items())
    told = f"{summary(found)}, of which not shown: {more}"
    click.echo(f"{told}; `sdkwright validate` shows all", err=True)


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """How many problems of each severity there are: `2 errors, 1 warning`."""
    counts = dict.fromkeys(Severity, 0)
    for diagnostic in diagnostics:
        counts[diagnostic.severity] += 1
    return ", ".join(
        f"{count} {severity.value}{'' if count == 1 else 's'}"
        for severity, count in counts.items()
        if count
    )
