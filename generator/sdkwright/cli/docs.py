"""`sdkwright docs`: description -> a documentation site."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..config import find_config
from ..diagnostics import Effect, InputError
from ..pipeline import STANDARD_INPUT, Understanding, build, load
from ..write import read_lock
from .options import Input, input_of, reads_a_spec
from .printing import fails_clearly, show

if TYPE_CHECKING:
    from ..site import Site

_DEFAULT_OUT = Path("site")
_DEFAULT_PORT = 8000


@click.command("docs")
@reads_a_spec
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path),
    default=_DEFAULT_OUT,
    show_default=True,
    help="The folder of the site; each version has a folder in it.",
)
@click.option(
    "--explorer",
    metavar="DIR",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="npm's swagger-ui-dist, for a page on which to try the API.",
)
@click.option("--manual", is_flag=True, help="Add the manual of sdkwright itself.")
@click.option(
    "--serve",
    is_flag=True,
    help="Serve the site on loopback, and build it anew when a source changes.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_DEFAULT_PORT,
    show_default=True,
    help="Where to serve it; 0 takes any free port.",
)
@fails_clearly
def command(
    spec: str | None,
    config_file: Path | None,
    root: Path | None,
    hosts: tuple[str, ...],
    out: Path,
    explorer: Path | None,
    manual: bool,
    serve: bool,
    port: int,
) -> None:
    """Build the documentation site of SPEC.

    It needs Zensical: `pip install 'sdkwright[site]'`.
    """

    def make() -> _Made:
        """Builds the site, and answers what it was made of."""
        asked = input_of(spec, config_file, root, hosts)
        config = config_file or find_config(Path(spec).parent if spec else Path())
        understanding = build(load(asked.spec, asked.config))
        made = _made_of(*_sources(understanding, asked), *filter(None, [config]))
        show(
            [d for d in understanding.diagnostics if d.effect is not Effect.NONE],
            understanding.document.texts,
        )
        built = _built(understanding, asked, out, explorer, manual)
        click.echo(f"{built.pages} pages in {built.folder}", err=True)
        return made

    made = make()
    if serve:
        _serve(out, port, make, made)


@dataclass(frozen=True, slots=True)
class _Made:
    """What a site was made of, and when that had last changed."""

    sources: tuple[Path, ...]
    stamps: Mapping[Path, int]


def _made_of(*sources: Path) -> _Made:
    from ..site.serving import stamps

    return _Made(sources, stamps(sources))


def _built(
    understanding: Understanding,
    asked: Input,
    out: Path,
    explorer: Path | None,
    manual: bool,
) -> Site:
    # Late: the rest of the command line does without the site builder.
    from ..site import BuilderError, Part, build_site, subject_of

    parts = (Part.MANUAL,) if manual else ()
    config = asked.config
    lock = read_lock(config.out) if config.out else None
    try:
        return build_site(
            subject_of(understanding, config, lock),
            out,
            manual=parts,
            explorer=explorer,
        )
    except BuilderError as error:
        raise click.ClickException(str(error)) from None


def _sources(understanding: Understanding, asked: Input) -> tuple[Path, ...]:
    """The files and folders whose change makes the site out of date."""
    folder = Path() if str(asked.spec) == STANDARD_INPUT else Path(asked.spec).parent
    files = (folder / name for name in understanding.document.sources)
    given = (asked.config.templates, *asked.config.overlays)
    return tuple(path for path in (*files, *given) if path and path.exists())


def _serve(out: Path, port: int, make: Callable[[], _Made], made: _Made) -> None:
    from ..site.serving import serving, wait_for_change

    try:
        with serving(out, port) as url:
            click.echo(f"{url} (Ctrl-C ends it)", err=True)
            while True:
                wait_for_change(made.sources, made.stamps)
                made = _rebuilt(make, made)
    except KeyboardInterrupt:
        return
    except OSError as error:
        reason = error.strerror or str(error)
        raise click.ClickException(f"port {port} cannot be used: {reason}") from None


def _rebuilt(make: Callable[[], _Made], made: _Made) -> _Made:
    """Builds anew; a mistake in a source is told, and the site stays as it was."""
    try:
        return make()
    except InputError as error:
        show(error.diagnostics, error.texts)
    except click.ClickException as error:
        click.echo(error.format_message(), err=True)
    return _made_of(*made.sources)
