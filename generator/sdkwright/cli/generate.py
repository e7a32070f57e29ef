"""`sdkwright generate`: description -> package and docs."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from ..config import find_config
from ..diagnostics import Severity, errors
from ..pipeline import Generated, Language, generate
from ..releasing import Release, locked, planned, record, released
from ..write import Drift, Edits, drift, exclusive, read_lock, write
from .hooks import run_hooks
from .options import Input, input_of, reads_a_spec
from .printing import fails_clearly, show, show_some
from .progress import progress

DEFAULT_OUT = Path("generated")
_SHOWN_DIFFS = 10


@click.command("generate")
@reads_a_spec
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The folder of the package's project [default: generated].",
)
@click.option("--package", metavar="NAME", help="The import name of the package.")
@click.option(
    "--flavour",
    type=click.Choice([language.value for language in Language]),
    default=Language.PYTHON.value,
    show_default=True,
    help="The language that the markdown docs speak of.",
)
@click.option(
    "--check",
    is_flag=True,
    help="Write nothing; exit 1 and show a diff if the output is out of date.",
)
@click.option(
    "--merge",
    "edits",
    flag_value=Edits.MERGE.value,
    default=Edits.KEEP.value,
    help="Merge files that were edited by hand with what is generated (needs git).",
)
@click.option(
    "--force",
    "edits",
    flag_value=Edits.OVERWRITE.value,
    help="Overwrite files that were edited by hand, or that stood there before.",
)
@click.option(
    "--release",
    "releases",
    is_flag=True,
    help="Raise the version by what changed; write CHANGELOG.md and RELEASE_NOTES.md.",
)
@click.option(
    "--since",
    metavar="SPEC",
    help="The description of the last release [default: git:HEAD:SPEC].",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    default=os.cpu_count() or 1,
    help="How many processes to use at once [default: as many as there are cores].",
)
@fails_clearly
def command(
    spec: str | None,
    config_file: Path | None,
    root: Path | None,
    hosts: tuple[str, ...],
    out: Path | None,
    package: str | None,
    flavour: str,
    check: bool,
    edits: str,
    releases: bool,
    since: str | None,
    jobs: int,
) -> None:
    """Generate a Python package and its markdown docs from SPEC.

    Without SPEC the description is the one that sdkwright.toml names.
    """
    asked = _named(input_of(spec, config_file, root, hosts), package)
    folder = Path(os.path.relpath(out or asked.config.out or DEFAULT_OUT))
    if check and releases:
        raise click.UsageError("--check writes nothing, --release does: give one")
    release = planned(asked.spec, since, asked.config, folder) if releases else None
    if release:
        asked = replace(asked, config=released(asked.config, release))
    with exclusive(folder):
        lock = read_lock(folder)
        with progress("generating"):
            generated = generate(
                asked.spec,
                asked.config,
                language=Language(flavour),
                lock=locked(lock, release) if release else lock,
                jobs=jobs,
            )
        # Notes are for those who ask: `validate` has them.
        told = [d for d in generated.diagnostics if d.severity is not Severity.NOTE]
        show_some(told, generated.understanding.document.texts)
        if check:
            _report_drift(drift(generated.files, folder), folder)
            return
        written = write(generated.files, folder, Edits(edits))
        run_hooks(asked.config.hooks, folder)
    show(written.diagnostics, {})
    click.echo(_done(generated, folder, written.changed), err=True)
    if errors(written.diagnostics):
        sys.exit(1)
    if release and release.comparison.changes:
        beside = Path(spec).parent if spec else Path()
        record(release, folder, config_file or find_config(beside))
    if release:
        click.echo(_released(release), err=True)


def _named(asked: Input, package: str | None) -> Input:
    if package is None:
        return asked
    if not package.isidentifier():
        raise click.UsageError(f"--package {package!r} is no import name")
    named = replace(asked.config.package, name=package)
    return replace(asked, config=replace(asked.config, package=named))


def _done(generated: Generated, folder: Path, changed: tuple[str, ...]) -> str:
    api = generated.understanding.api
    return (
        f"{api.title} {api.version}: {len(api.operations)} operations, "
        f"{len(generated.files)} files in {folder}, {len(changed)} changed"
    )


def _released(release: Release) -> str:
    if not release.comparison.changes:
        return f"nothing changed: the version stays {release.version}"
    return f"{release.comparison.bump} release: {release.version}"


def _report_drift(found: tuple[Drift, ...], folder: Path) -> None:
    if not found:
        click.echo(f"{folder} is up to date", err=True)
        return
    for difference in found[:_SHOWN_DIFFS]:
        click.echo(difference.diff, nl=False)
    for difference in found:
        click.echo(f"{folder / difference.path}: {difference.reason}", err=True)
    click.echo("run `sdkwright generate` without --check to write these", err=True)
    sys.exit(1)
