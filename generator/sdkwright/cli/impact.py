"""`sdkwright impact`: which lines of a program a new version breaks."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..changes import Grade
from ..diagnostics import Format, errors, render
from ..impact import impact
from .diff import path_of
from .options import compares_specs, input_of
from .printing import fails_clearly, summary
from .progress import progress


@click.command("impact")
@compares_specs
@click.option(
    "--consumer",
    metavar="PATH",
    type=click.Path(path_type=Path),
    required=True,
    help="The file or folder of Python code that uses the package.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice([format_.value for format_ in Format]),
    default=Format.TEXT.value,
    show_default=True,
    help="For people, for programs, for GitHub's annotations, or SARIF 2.1.0.",
)
@fails_clearly
def command(
    old: str,
    new: str,
    consumer: Path,
    format_: str,
    config_file: Path | None,
    root: Path | None,
    hosts: tuple[str, ...],
) -> None:
    """List the lines of a program that break if OLD becomes NEW.

    Errors are certain, warnings are names that seem to be meant. Exits with 1 if there
    is an error. Needs mypy: pip install 'sdkwright[impact]'.
    """
    config = input_of(path_of(new), config_file, root, hosts).config
    with progress("asking mypy about both versions"):
        found = impact(old, new, consumer, config)
    click.echo(render(Format(format_), found.lines, found.texts), nl=False)
    breaking = len(found.comparison.graded(Grade.BREAKING))
    told = summary(found.lines) or "no line breaks"
    click.echo(f"{told}; {breaking} breaking changes", err=True)
    sys.exit(1 if errors(found.lines) else 0)
