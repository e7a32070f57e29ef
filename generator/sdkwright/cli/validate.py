"""`sdkwright validate`: every problem of a description."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from ..diagnostics import Diagnostic, Format, InputError, errors, render, strict
from ..pipeline import build, load
from .options import Input, input_of, reads_a_spec
from .printing import fails_clearly, summary


@click.command("validate")
@reads_a_spec
@click.option(
    "--format",
    "format_",
    type=click.Choice([format_.value for format_ in Format]),
    default=Format.TEXT.value,
    show_default=True,
    help="For people, for programs, for GitHub's annotations, or SARIF 2.1.0.",
)
@click.option("--strict", "strictly", is_flag=True, help="Take warnings for errors.")
@fails_clearly
def command(
    spec: Path | None,
    config_file: Path | None,
    root: Path | None,
    hosts: tuple[str, ...],
    format_: str,
    strictly: bool,
) -> None:
    """Find every problem of SPEC, with its place."""
    found, texts = _problems(input_of(spec, config_file, root, hosts))
    found = strict(found) if strictly else found
    click.echo(render(Format(format_), found, texts), nl=False)
    click.echo(summary(found) or "no problems", err=True)
    sys.exit(1 if errors(found) else 0)


def _problems(asked: Input) -> tuple[tuple[Diagnostic, ...], Mapping[str, str]]:
    """What was found, errors or not, and the texts of the files."""
    try:
        understanding = build(load(asked.spec, asked.config))
    except InputError as error:
        return error.diagnostics, error.texts
    return understanding.diagnostics, understanding.document.texts
