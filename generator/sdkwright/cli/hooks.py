"""Commands of the user's that run around a generation."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import click

from ..config import HooksConfig
from ..diagnostics import Diagnostic, InputError


def run_hooks(hooks: HooksConfig, out: Path) -> None:
    """Runs the commands that follow a generation, one after the other.

    They run without a shell, in the configuration's folder; what they print goes to
    stderr, since stdout is for results.

    Raises:
        InputError: a command cannot be run, or fails. Those behind it do not run.
    """
    for text in hooks.after:
        try:
            command = [
                w.replace("{out}", str(out.resolve())) for w in shlex.split(text)
            ]
            # The user's own configuration asks for it.
            done = subprocess.run(  # noqa: S603
                command,
                cwd=hooks.folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=False,
            )
        except (OSError, ValueError, IndexError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise _failed(hooks, f"{text!r} cannot be run: {reason}") from None
        click.echo(done.stdout, err=True, nl=False)
        if done.returncode:
            raise _failed(hooks, f"{text!r} ended with exit code {done.returncode}")


def _failed(hooks: HooksConfig, message: str) -> InputError:
    return InputError([Diagnostic("hook-failed", message, hooks.place)])
