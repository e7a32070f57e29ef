"""Files in memory -> the output folder, as a whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from ..diagnostics import Diagnostic, InputError, Location
from ..render import File
from .manifest import MANIFEST, read_manifest


def write(files: Iterable[File], folder: Path) -> tuple[str, ...]:
    """Brings the folder up to date and answers the paths that were changed.

    Everything is written beside the folder first, so that a full disk changes nothing;
    then each file takes its place in one step. Files that an earlier run wrote and this
    one does not are removed. Files that nobody generated are left alone.

    Raises:
        InputError: the folder cannot be written to.
    """
    wanted = {safe_path(file.path): file.text for file in files}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        changed = [p for p, text in wanted.items() if _current(folder / p) != text]
        stale = [p for p in _ours(folder) if p not in wanted and (folder / p).is_file()]
        if changed or stale:
            _replace(folder, {path: wanted[path] for path in changed}, stale)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(
            [
                Diagnostic(
                    "output-unwritable",
                    f"'{folder}' cannot be written to: {reason}",
                    Location(str(folder)),
                )
            ]
        ) from None
    return tuple(sorted((*changed, *stale)))


def safe_path(path: str) -> str:
    """The path, once it is certain that it stays inside of the output folder.

    Raises:
        ValueError: it would not. Targets make no such path; this is the last guard.
    """
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or "\\" in path or ".." in parts:
        raise ValueError(f"not a path inside of the output folder: {path!r}")
    return path


def _replace(folder: Path, changed: dict[str, str], stale: list[str]) -> None:
    for path in (*changed, *stale):
        _refuse_links(folder, path)
    staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    new, old = staging / "new", staging / "old"
    try:
        for path, text in changed.items():
            _folder_of(new / path).write_bytes(text.encode("utf-8"))
        for path in (*changed, *stale):
            if (folder / path).exists():
                shutil.copy2(folder / path, _folder_of(old / path))
        try:
            # The record of what is ours goes last: until then the old one holds.
            for path in sorted(changed, key=lambda p: (p == MANIFEST, p)):
                os.replace(new / path, _folder_of(folder / path))
            for path in stale:
                _remove(folder, path)
        except OSError:
            _restore(folder, old, (*changed, *stale))
            raise
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _folder_of(path: Path) -> Path:
    """The path, once the folder that it stands in is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _restore(folder: Path, old: Path, paths: Iterable[str]) -> None:
    """Puts back what stood there before."""
    for path in paths:
        if (old / path).exists():
            shutil.copy2(old / path, _folder_of(folder / path))
        elif (folder / path).exists():
            _remove(folder, path)


def _refuse_links(folder: Path, path: str) -> None:
    """Lets no link inside of the folder lead the way out of it.

    Raises:
        OSError: a folder on the way to the path is a link.
    """
    for parent in PurePosixPath(path).parents:
        if (folder / parent).is_symlink() and folder / parent != folder:
            raise OSError(f"'{parent}' is a symbolic link")


def _remove(folder: Path, path: str) -> None:
    """Removes a file, and the folders that it leaves empty."""
    (folder / path).unlink()
    for parent in list((folder / path).parents):
        if parent == folder:
            break
        with contextlib.suppress(OSError):
            parent.rmdir()


def _ours(folder: Path) -> tuple[str, ...]:
    """The files that an earlier run wrote, by its record."""
    text = _current(folder / MANIFEST)
    known = read_manifest(text or "").files
    return tuple(
        p for p in known if ".." not in PurePosixPath(p).parts and p[:1] != "/"
    )


def _current(path: Path) -> str | None:
    """The text of a file as it is now; None where there is no such text file."""
    try:
        return path.read_bytes().decode("utf-8")
    except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
        return None
