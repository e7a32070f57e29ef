"""`sdkwright`: the commands, loaded when they are called."""

from __future__ import annotations

from importlib import import_module

import click

from ..version import VERSION

_COMMANDS = (
    *("diff", "docs", "explain", "generate", "impact", "init", "inspect"),
    *("permissions", "validate", "verify", "watch", "workspace"),
)
"""Each is a module of this package with a function of its name and `_command`."""


class Commands(click.Group):
    """A group that imports a command only when it is asked for.

    `sdkwright --version` answers at once that way, however much a command needs.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, if there is one."""
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"{__package__}.{cmd_name}")
        command: click.Command = module.command
        return command


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
)
@click.version_option(VERSION, prog_name="sdkwright", message="%(prog)s %(version)s")
def main() -> None:
    """Turn an OpenAPI description into a Python SDK and its documentation.

    Exit codes: 0 done, 1 the input has problems or the output drifted, 2 wrong usage.
    """
