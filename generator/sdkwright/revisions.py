"""Descriptions of git revisions: `git:REV:path`."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from .config import Config
from .diagnostics import Diagnostic, InputError, Location
from .pipeline import Spec

PREFIX = "git:"
"""What a description of a revision begins with."""


@contextlib.contextmanager
def checked_out(
    spec: Spec, config: Config
) -> Generator[tuple[Spec, Config], None, None]:
    """The path under which a description can be read, and how to read it.

    A file of a revision stands in a temporary folder, beside all the files that it may
    refer to: those of its own folder, or of `config.root` if that is given.

    Raises:
        InputError: git is missing, or knows no such revision or file.
    """
    text = str(spec)
    if not text.startswith(PREFIX):
        yield spec, config
        return
    revision, _, name = text.removeprefix(PREFIX).partition(":")
    if not revision or not name:
        raise _failed(text, "write git:REVISION:path, such as git:HEAD~1:openapi.yaml")
    path = Path(name)
    top = Path(os.path.realpath(config.root or path.parent))
    file = Path(os.path.realpath(path.parent)) / path.name
    if not file.is_relative_to(top):
        raise _failed(text, f"{name} is outside of {top}")
    with tempfile.TemporaryDirectory(prefix="sdkwright-") as folder:
        _extract(text, revision, top, Path(folder))
        root = Path(folder) if config.root else None
        copy = Path(folder) / file.relative_to(top)
        if not copy.is_file():
            raise _failed(text, "the revision has no such file")
        yield copy, replace(config, root=root)


def _extract(text: str, revision: str, top: Path, folder: Path) -> None:
    """Puts what a revision has in a folder into another one."""
    existing = top
    while not existing.is_dir():  # the revision may have folders that are gone now
        existing = existing.parent
    root = Path(_git(text, existing, "rev-parse", "--show-toplevel").decode().strip())
    commit = _git(
        text,
        *(existing, "rev-parse", "--verify", "--quiet", "--end-of-options"),
        f"{revision}^{{commit}}",
    )
    inside = PurePosixPath(top.relative_to(os.path.realpath(root)).as_posix())
    tree = f"{commit.decode().strip()}:{'' if str(inside) == '.' else inside}"
    archive = _git(text, root, "archive", "--format=tar", tree)
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(folder, filter="data")


def _git(text: str, folder: Path, *arguments: str) -> bytes:
    """What a git command prints.

    Raises:
        InputError: it fails, or there is no git.
    """
    program = shutil.which("git")
    if program is None:
        raise _failed(text, "git is not installed")
    done = subprocess.run(  # noqa: S603 - arguments that begin with - are guarded
        [program, "-C", str(folder), *arguments], capture_output=True, check=False
    )
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise _failed(text, said[-1] if said else "there is no such revision")
    return done.stdout


def _failed(text: str, reason: str) -> InputError:
    message = f"'{text}' cannot be read: {reason}"
    return InputError([Diagnostic("revision-unreadable", message, Location(text))])
