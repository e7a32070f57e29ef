"""`sdkwright watch`: regenerates on every save."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import click

from ..config import find_config
from ..diagnostics import InputError, Severity, errors
from ..pipeline import Language, Understanding, generate
from ..watching import Changes, watch, watched_files
from ..write import exclusive, read_lock, write
from .generate import DEFAULT_OUT
from .hooks import run_hooks
from .options import Input, input_of, reads_a_spec
from .printing import show, show_some

_DEBOUNCE = 200
"""Milliseconds within which saves count as one: editors write more than once."""

_PATIENCE = 1000
"""Milliseconds after which to look for saves of which nobody told."""


@click.command("watch")
@reads_a_spec
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The folder of the package's project [default: generated].",
)
@click.option(
    "--flavour",
    type=click.Choice([language.value for language in Language]),
    default=Language.PYTHON.value,
    show_default=True,
    help="The language that the markdown docs speak of.",
)
def command(
    spec: str | None,
    config_file: Path | None,
    root: Path | None,
    hosts: tuple[str, ...],
    out: Path | None,
    flavour: str,
) -> None:
    """Regenerate whenever the description, an overlay, a template or the
    configuration is saved.

    Problems are shown, and the next save is waited for. Ctrl-C ends it.
    """

    def run() -> tuple[frozenset[Path], Path | None]:
        found = config_file or find_config(Path(spec).parent if spec else Path())
        files = frozenset({found.resolve()} if found else ())
        try:
            asked = input_of(spec, config_file, root, hosts)
        except InputError as error:
            show(error.diagnostics, error.texts)
            # A configuration that cannot be read names no description to watch.
            return files | _known(spec), None
        understanding = _regenerated(asked, out, Language(flavour))
        files |= watched_files(asked.spec, asked.config, understanding)
        return files, asked.config.templates

    try:
        watch(run, _saves)
    except KeyboardInterrupt:
        click.echo("stopped", err=True)


def _known(spec: str | None) -> frozenset[Path]:
    return frozenset((Path(spec).resolve(),)) if spec else frozenset()


def _regenerated(
    asked: Input, out: Path | None, language: Language
) -> Understanding | None:
    """Generates once; what was understood, unless there are problems."""
    folder = Path(os.path.relpath(out or asked.config.out or DEFAULT_OUT))
    start = time.monotonic()
    try:
        with exclusive(folder):
            generated = generate(
                asked.spec,
                asked.config,
                language=language,
                lock=read_lock(folder),
                jobs=os.cpu_count() or 1,
            )
            written = write(generated.files, folder)
            if written.changed:
                run_hooks(asked.config.hooks, folder)
    except InputError as error:
        show(error.diagnostics, error.texts)
        click.echo("waiting for the next save", err=True)
        return None
    told = [d for d in generated.diagnostics if d.severity is not Severity.NOTE]
    show_some(told, generated.understanding.document.texts)
    show(written.diagnostics, {})
    seconds = time.monotonic() - start
    state = "kept" if errors(written.diagnostics) else "written"
    count = len(written.changed)
    click.echo(f"{folder}: {count} files {state} in {seconds:.1f} s", err=True)
    return generated.understanding


def _saves(folders: tuple[Path, ...]) -> Changes:
    """The saves in some folders; imported late, as only this command needs it."""
    from watchfiles import watch as watch_files

    for changes in watch_files(
        *folders,
        debounce=_DEBOUNCE,
        stop_event=threading.Event(),
        raise_interrupt=True,
        recursive=True,
        watch_filter=None,
        rust_timeout=_PATIENCE,
        yield_on_timeout=True,
    ):
        yield frozenset(Path(path) for _, path in changes)
