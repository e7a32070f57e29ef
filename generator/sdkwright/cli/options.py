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


def follows_references(command: Command) -> Command:
    """Adds the options that say where the references of a description may lead."""
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
    ):
        command = decorate(command)
    return command


def reads_a_spec(command: Command) -> Command:
    """Adds the argument and the options of every command that reads a description."""
    for decorate in (
        follows_references,
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


def compares_specs(command: Command) -> Command:
    """Adds the arguments and the options of a command that reads two descriptions."""
    for decorate in (
        follows_references,
        click.option(
            "--config",
            "config_file",
            metavar="FILE",
            type=click.Path(path_type=Path),
            help="The configuration of both [default: sdkwright.toml beside NEW].",
        ),
        click.argument("new"),
        click.argument("old"),
    ):
        command = decorate(command)
    return command


def allowing(config: Config, root: Path | None, hosts: tuple[str, ...]) -> Config:
    """A configuration, with what the command line says of where references may lead."""
    return replace(
        config,
        root=root or config.root,
        allow_remote=(*config.allow_remote, *hosts),
    )


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
    config = allowing(read_config(found) if found else Config(), root, hosts)
    chosen = spec or config.spec
    if chosen is None:
        raise click.UsageError(
            "name a description, or give `spec` in sdkwright.toml: "
            "sdkwright generate openapi.yaml"
        )
    return Input(chosen, config)
