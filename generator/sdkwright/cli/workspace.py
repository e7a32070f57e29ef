"""`sdkwright workspace`: many packages from one configuration."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..config import find_config
from ..diagnostics import errors
from ..workspace import Aim, Outcome, run_workspace
from .printing import fails_clearly, show


@click.command("workspace")
@click.option(
    "--config",
    "config_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The configuration with a table [[api]] for each package.",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1),
    help="How many to generate at once [default: as many as there are cores].",
)
@click.option(
    "--cache",
    metavar="DIR",
    type=click.Path(path_type=Path),
    envvar="SDKWRIGHT_CACHE",
    help="A folder of outputs by the digest of their inputs, for many runs to share.",
)
@click.option(
    "--check",
    "aim",
    flag_value=Aim.CHECK.value,
    default=Aim.WRITE.value,
    help="Write no package; exit 1 and name the files that are out of date.",
)
@fails_clearly
def command(
    config_file: Path | None, jobs: int | None, cache: Path | None, aim: str
) -> None:
    """Generate every package that the tables [[api]] of sdkwright.toml describe.

    Those whose description, overlays, templates, configuration and generator are in
    the cache are taken from there. Problems of one do not keep the others.
    """
    found = config_file or find_config(Path())
    if found is None:
        raise click.UsageError("there is no sdkwright.toml here: name it with --config")
    failed = 0
    count = 0
    told = {Aim.WRITE: _written, Aim.CHECK: _checked}[Aim(aim)]
    for outcome in run_workspace(found, cache, jobs, Aim(aim)):
        count += 1
        show(outcome.diagnostics, dict(outcome.texts))
        for difference in outcome.drift:
            click.echo(difference.diff, nl=False)
            place = outcome.folder / difference.path
            click.echo(f"{place}: {difference.reason}", err=True)
        failed += bool(errors(outcome.diagnostics) or outcome.drift)
        ended = "failed" if errors(outcome.diagnostics) else told(outcome)
        click.echo(f"{outcome.folder}: {ended}", err=True)
    if not count:
        raise click.UsageError(f"{found} has no table [[api]]")
    sys.exit(1 if failed else 0)


def _written(outcome: Outcome) -> str:
    source = "from the cache" if outcome.was_cached else "generated"
    return f"{outcome.files} files {source}, {len(outcome.changed)} changed"


def _checked(outcome: Outcome) -> str:
    behind = len(outcome.drift)
    return f"{behind} of its files are out of date" if behind else "up to date"
