"""`sdkwright verify`: is an installed package what was generated?"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib.machinery import PathFinder
from pathlib import Path

import click

from ..config import Config, read_config
from ..diagnostics import Diagnostic, InputError, Location
from ..pipeline import generate
from ..write import LOCK, Lock, parse_lock, read_lock
from ..write.lock import digest_of
from .options import allowing, follows_references
from .printing import fails_clearly

_SOURCE = "src/"


@click.command("verify")
@click.argument("package")
@click.option(
    "--lock",
    "lock_folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help=f"The folder with the {LOCK} that the package has to agree with.",
)
@click.option(
    "--config",
    "config_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Generate anew by this configuration, in memory, and compare with that.",
)
@follows_references
@fails_clearly
def command(
    package: str,
    lock_folder: Path | None,
    config_file: Path | None,
    root: Path | None,
    hosts: tuple[str, ...],
) -> None:
    """Check that PACKAGE is the unedited output for a description.

    PACKAGE is a folder (of a project, or of an installed package), or the name of a
    package that is installed beside sdkwright. Every generated file must be there, byte
    for byte; files of your own beside them are named, and are no failure. Nothing of
    the package is run.
    """
    folder = _folder_of(package)
    lock = (
        _generated(allowing(read_config(config_file), root, hosts))
        if config_file
        else _recorded(folder, lock_folder)
    )
    home, expected = _package_files(folder, lock)
    wrong = {p: _wrong(home / p, d) for p, d in sorted(expected.items())}
    for path, problem in wrong.items():
        if problem:
            click.echo(f"{home / path}: {problem}", err=True)
    if any(wrong.values()):
        sys.exit(1)
    own = sorted(
        path.relative_to(home).as_posix()
        for path in home.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )
    for path in own:
        if path not in expected:
            click.echo(f"{home / path}: not generated", err=True)
    click.echo(
        f"{package}: {len(expected)} files, unedited, by sdkwright {lock.generator} "
        f"from {lock.spec}"
    )


def _folder_of(package: str) -> Path:
    if Path(package).is_dir():
        return Path(package)
    found = PathFinder.find_spec(package.replace("-", "_"))
    homes = found.submodule_search_locations if found else None
    if not homes:
        message = f"there is no folder and no installed package {package!r}"
        raise InputError([Diagnostic("package-absent", message, Location(package))])
    return Path(next(iter(homes)))


def _generated(config: Config) -> Lock:
    """What the package has to be by what is generated now."""
    if config.spec is None:
        raise click.UsageError("the configuration names no description")
    kept = read_lock(config.out) if config.out else None
    files = {f.path: f.text for f in generate(config.spec, config, lock=kept).files}
    return parse_lock(files[LOCK])


def _recorded(folder: Path, lock_folder: Path | None) -> Lock:
    """What the package has to be by a lock file."""
    home = next(
        (p for p in (lock_folder, folder, *folder.absolute().parents) if _has_lock(p)),
        None,
    )
    if home is None:
        raise click.UsageError(f"where is {LOCK}? Give --lock DIR or --config FILE")
    return read_lock(home)


def _has_lock(folder: Path | None) -> bool:
    return folder is not None and (folder / LOCK).is_file()


def _package_files(folder: Path, lock: Lock) -> tuple[Path, Mapping[str, str]]:
    """Where the package's code stands, and the digests of its files by their paths."""
    sources = {
        path.removeprefix(_SOURCE): digest
        for path, digest in lock.files.items()
        if path.startswith(_SOURCE)
    }
    name = next(iter(sorted(sources)), "").partition("/")[0]
    root = folder / _SOURCE / name
    expected = {p.removeprefix(f"{name}/"): digest for p, digest in sources.items()}
    return (root if root.is_dir() else folder), expected


def _wrong(path: Path, digest: str) -> str:
    """What is wrong with a file; "" if nothing is."""
    try:
        text = path.read_bytes()
    except OSError:
        return "missing"
    return "" if digest_of(text) == digest else "edited"
