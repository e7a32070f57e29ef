"""`python -m sdkwright.demo`: example programs against a server of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterable
from pathlib import Path

import click

from ..diagnostics import InputError
from ..pipeline import read
from .server import serve


@click.command()
@click.argument("spec", type=click.Path(path_type=Path))
@click.option(
    "--run",
    "programs",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A program to run against the server; may be given several times.",
)
@click.option("--env", help="The environment variable that names the server to it.")
@click.option(
    "--path",
    "folders",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder that the programs import from; may be given several times.",
)
@click.option("--port", default=0, help="The port to listen on; a free one by default.")
def main(
    spec: Path,
    programs: tuple[Path, ...],
    env: str | None,
    folders: tuple[Path, ...],
    port: int,
) -> None:
    """Answer requests from the examples of SPEC.

    Runs the given programs against the server and stops; without any, it serves until
    it is interrupted.
    """
    try:
        api = read(spec)
    except InputError as error:
        raise click.ClickException(str(error)) from error
    with serve(api, port) as server:
        click.echo(f"{api.title} answers on {server.url}", err=True)
        if programs:
            environment = _environment(server.url, env, folders)
            sys.exit(max(_run(program, environment) for program in programs))
        _wait()


def _environment(
    url: str, variable: str | None, folders: Iterable[Path]
) -> dict[str, str]:
    path = os.pathsep.join(str(folder.resolve()) for folder in folders)
    return {
        **os.environ,
        **({variable: url} if variable else {}),
        **({"PYTHONPATH": path} if path else {}),
    }


def _run(program: Path, environment: dict[str, str]) -> int:
    """Run a program with this interpreter; its exit code, 1 if a signal ended it."""
    command = [sys.executable, str(program)]
    code = subprocess.run(command, env=environment, check=False).returncode
    return code if code >= 0 else 1


def _wait() -> None:
    click.echo("Ctrl-C stops it.", err=True)
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        click.echo(err=True)


if __name__ == "__main__":
    main(prog_name="python -m sdkwright.demo")
