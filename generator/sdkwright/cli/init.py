"""`sdkwright init`: description -> a commented sdkwright.toml."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import click

from ..config import DEFAULTS, Config
from ..config.writing import Settings, commented
from ..diagnostics import Diagnostic, InputError, Location
from ..pipeline import python_options, read
from .options import allowing, follows_references
from .printing import fails_clearly

CONFIG = "sdkwright.toml"
_FOLDERS = (".", "spec", "specs", "api", "openapi", "docs")
"""Where descriptions usually stand."""

_ENDINGS = (".yaml", ".yml", ".json")
_DESCRIPTION = re.compile(
    r"""^\s*\{?\s*["']?(openapi|swagger)["']?\s*:""", re.MULTILINE
)
_BEGINNING = 4096
"""Characters of a file in which a description says that it is one."""


@click.command("init")
@click.argument("spec", required=False, type=click.Path(path_type=Path))
@follows_references
@fails_clearly
def command(spec: Path | None, root: Path | None, hosts: tuple[str, ...]) -> None:
    """Write a commented sdkwright.toml for SPEC into the current folder.

    Without SPEC the description is looked for, here and in folders such as spec/. What
    the description says is not asked: names, licence, and where it stands.
    """
    path = Path(CONFIG)
    if path.exists():
        message = f"{CONFIG} is there already; `sdkwright generate` uses it"
        raise InputError([Diagnostic("config-exists", message, Location(CONFIG))])
    found = spec or _only(sorted(_descriptions()))
    text = commented(_settings(found, allowing(DEFAULTS, root, hosts)))
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        message = f"'{CONFIG}' cannot be written: {error.strerror}"
        raise InputError(
            [Diagnostic("output-unwritable", message, Location(CONFIG))]
        ) from None
    click.echo(f"wrote {CONFIG}; `sdkwright generate` comes next", err=True)


def _settings(spec: Path, config: Config) -> Settings:
    """What is known of a package without asking."""
    api = read(spec, config)
    options = python_options(api, DEFAULTS)
    licence = api.license.identifier if api.license else ""
    known = {
        ("", "spec"): Path(os.path.relpath(spec)).as_posix(),
        ("", "out"): "generated",
        ("", "root"): config.root and Path(os.path.relpath(config.root)).as_posix(),
        ("", "allow_remote"): config.allow_remote,
        ("package", "name"): options.package,
        ("package", "distribution"): options.distribution,
        ("package", "version"): options.version,
        ("package", "license"): licence,
    }
    # What is a string or a list of them in JSON is one in TOML (TOML 1.0, String).
    return {
        key: json.dumps(value, ensure_ascii=False)
        for key, value in known.items()
        if value
    }


def _only(found: list[Path]) -> Path:
    if not found:
        raise click.UsageError("name a description: sdkwright init openapi.yaml")
    if len(found) > 1:
        names = ", ".join(path.as_posix() for path in found)
        raise click.UsageError(f"name one of these descriptions: {names}")
    return found[0]


def _descriptions() -> Iterator[Path]:
    for folder in _FOLDERS:
        if Path(folder).is_dir():
            for path in Path(folder).iterdir():
                if path.suffix in _ENDINGS and path.is_file():
                    with path.open(encoding="utf-8", errors="replace") as file:
                        if _DESCRIPTION.search(file.read(_BEGINNING)):
                            yield path
