"""Three versions of a text -> one with the changes of both sides."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Diagnostic, InputError, Location

_MOST_CONFLICTS = 127
"""Above this, `git merge-file` answers a failure of its own."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged text; where both sides changed one place it has both, marked."""

    text: bytes
    has_conflicts: bool


def merged(edited: bytes, base: bytes, generated: bytes) -> Merged:
    """The edits on top of what is generated now; `base` is what both began with.

    Raises:
        InputError: git, which does the merging, is not there or fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        names = ("edited", "before", "generated")
        for name, text in zip(names, (edited, base, generated), strict=True):
            (Path(folder) / name).write_bytes(text)
        labels = [part for name in names for part in ("-L", name)]
        command = ["git", "merge-file", "-p", *labels, *names]
        try:
            done = subprocess.run(  # noqa: S603 - no part comes from outside
                command, cwd=folder, capture_output=True, check=False
            )
        except OSError:
            raise _failed("git is not installed") from None
    if not 0 <= done.returncode <= _MOST_CONFLICTS:
        raise _failed(done.stderr.decode("utf-8", "replace").strip())
    return Merged(done.stdout, done.returncode > 0)


def _failed(reason: str) -> InputError:
    message = f"edits cannot be merged: {reason}"
    return InputError([Diagnostic("merge-failed", message, Location("git"))])
