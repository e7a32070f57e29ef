"""`sdkwright diff`: what changed between two versions, and what it means."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..changes import Comparison, Format, Grade, report
from ..comparison import diff
from ..revisions import PREFIX
from ..write import read_lock
from .options import compares_specs, input_of
from .printing import fails_clearly
from .progress import progress


@click.command("diff")
@compares_specs
@click.option(
    "--format",
    "format_",
    type=click.Choice([format_.value for format_ in Format]),
    default=Format.TEXT.value,
    show_default=True,
    help="For people, as release notes, for programs, or for GitHub's annotations.",
)
@click.option(
    "--fail-on",
    type=click.Choice([Grade.BREAKING.value, Grade.COMPATIBLE.value, Grade.DOCS.value]),
    help="Exit 1 if there is a change of this grade or a worse one.",
)
@fails_clearly
def command(
    old: str,
    new: str,
    format_: str,
    fail_on: str | None,
    config_file: Path | None,
    root: Path | None,
    hosts: tuple[str, ...],
) -> None:
    """Grade every change of the API and of its package from OLD to NEW.

    Each is a file, or `git:REV:path` for a file as a git revision has it.
    """
    config = input_of(path_of(new), config_file, root, hosts).config
    lock = read_lock(config.out) if config.out else None
    with progress("comparing"):
        comparison = diff(old, new, config, lock=lock)
    click.echo(report(Format(format_), comparison), nl=False)
    click.echo(summary(comparison), err=True)
    if fail_on and any(comparison.graded(g) for g in _at_least(Grade(fail_on))):
        sys.exit(1)


def summary(comparison: Comparison) -> str:
    """How many changes there are of each grade, and what they do to the version."""
    grades = (Grade.BREAKING, Grade.COMPATIBLE, Grade.DOCS)
    counts = ((len(comparison.graded(grade)), grade.value) for grade in grades)
    told = ", ".join(f"{count} {grade}" for count, grade in counts if count)
    return f"{told or 'no changes'}; version: {comparison.bump}"


def path_of(spec: str) -> str:
    """The path of a description, without the revision that it may be of."""
    return spec.split(":", 2)[-1] if spec.startswith(PREFIX) else spec


def _at_least(grade: Grade) -> tuple[Grade, ...]:
    """A grade and the worse ones."""
    grades = (Grade.BREAKING, Grade.COMPATIBLE, Grade.DOCS)
    return grades[: grades.index(grade) + 1]
