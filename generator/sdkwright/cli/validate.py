"""`sdkwright validate`: every problem of a description."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from ..core.validate import beyond, validate
from ..diagnostics import Diagnostic, Format, InputError, errors, render, strict
from ..pipeline import Validator, build, load
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
@click.option(
    "--full",
    is_flag=True,
    help="Run the whole openapi-spec-validator as well; slow on large descriptions.",
)
@fails_clearly
def command(
    spec: str | None,
    config_file: Path | None,
    root: Path | None,
    hosts: tuple[str, ...],
    format_: str,
    strictly: bool,
    full: bool,
) -> None:
    """Find every problem of SPEC, with its place."""
    found, texts = _problems(input_of(spec, config_file, root, hosts), _validator(full))
    found = strict(found) if strictly else found
    click.echo(render(Format(format_), found, texts), nl=False)
    click.echo(summary(found) or "no problems", err=True)
    sys.exit(1 if errors(found) else 0)


def _validator(full: bool) -> Validator:
    """Late, since openapi-spec-validator takes longer to import than most to check."""
    if full:
        from ..core.validate.full import validate_fully

        return validate_fully
    return validate


def _problems(
    asked: Input, validator: Validator
) -> tuple[tuple[Diagnostic, ...], Mapping[str, str]]:
    """What was found, errors or not, and the texts of the files."""
    try:
        understanding = build(load(asked.spec, asked.config, validator=validator))
    except InputError as error:
        return beyond(error.diagnostics), error.texts
    return beyond(understanding.diagnostics), understanding.document.texts
