"""Options that several commands have, and the configuration they come down to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import click

from ..config import Config, find_config, read_config
from ..pipeline import Spec

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Input:
    """What to read, and the configuration that goes with it."""

    spec: Spec
    config: Config


def reads_a_spec(command: Command) -> Command:
    """Adds the argument and the options of every command that reads a description."""
    for decorate in (
        click.option(
            "--allow-remote",
            "hosts",
            metavar="HOST",
            multiple=True,
            help="A host that references may lead to; may be given several times.",
        ),
        click.option(
            "--root",
            metavar="DIR",
            type=click.Path(path_type=Path),
            help="The folder that references may not leave [default: the spec's own].",
        ),
        click.option(
            "--config",
            "config_file",
            metavar="FILE",
            type=click.Path(path_type=Path),
            help="The configuration [default: sdkwright.toml beside the spec].",
        ),
        click.argument("spec", required=False),
    ):
        command = decorate(command)
    return command


def input_of(
    spec: str | None,
    config_file: Path | None,
    root: Path | None,
    hosts: tuple[str, ...],
) -> Input:
    """What the arguments ask to read.

    Raises:
        InputError: the configuration has problems.
        click.UsageError: neither argument nor configuration names a description.
    """
    found = config_file or find_config(Path(spec).parent if spec else Path())
    config = read_config(found) if found else Config()
    config = replace(
        config,
        root=root or config.root,
        allow_remote=(*config.allow_remote, *hosts),
    )
    chosen = spec or config.spec
    if chosen is None:
        raise click.UsageError(
            "name a description, or give `spec` in sdkwright.toml: "
            "sdkwright generate openapi.yaml"
        )
    return Input(chosen, config)
