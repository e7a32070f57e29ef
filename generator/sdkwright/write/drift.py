"""How an output folder differs from what would be written."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..render import File
from .lock import digest_of, read_lock
from .plan import is_inside


@dataclass(frozen=True, slots=True)
class Drift:
    """A file that is not as it should be, with a unified diff from what stands there."""

    path: str
    reason: str
    diff: str


def drift(files: Iterable[File], folder: Path) -> tuple[Drift, ...]:
    """Every difference between a folder and the files; writes nothing.

    Raises:
        InputError: the folder's lock file is damaged.
    """
    wanted = {file.path: file.text for file in files}
    known = read_lock(folder).files
    found = [
        _compared(path, text, _read(folder / path), known.get(path))
        for path, text in wanted.items()
    ]
    stale = [
        Drift(path, "no longer generated", "")
        for path in known
        if path not in wanted and is_inside(path) and (folder / path).is_file()
    ]
    return tuple(sorted((d for d in (*found, *stale) if d), key=lambda d: d.path))


def _compared(
    path: str, wanted: str, there: bytes | None, recorded: str | None
) -> Drift | None:
    if there is None:
        return Drift(path, "missing", "")
    if there == wanted.encode("utf-8"):
        return None
    lines = difflib.unified_diff(
        there.decode("utf-8", "replace").splitlines(keepends=True),
        wanted.splitlines(keepends=True),
        f"{path} (as it is)",
        f"{path} (as generated)",
    )
    edited = recorded is not None and digest_of(there) != recorded
    return Drift(path, "edited by hand" if edited else "differs", "".join(lines))


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
