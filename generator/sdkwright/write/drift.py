"""How an output folder differs from what would be written."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..render import File
from .manifest import MANIFEST, read_manifest


@dataclass(frozen=True, slots=True)
class Drift:
    """A file that is not as it should be, with a unified diff from what stands there."""

    path: str
    reason: str
    diff: str


def drift(files: Iterable[File], folder: Path) -> tuple[Drift, ...]:
    """Every difference between a folder and the files; writes nothing."""
    wanted = {file.path: file.text for file in files}
    known = read_manifest(_read(folder / MANIFEST) or "").files
    found = [
        _compared(path, text, _read(folder / path)) for path, text in wanted.items()
    ]
    stale = [
        Drift(path, "no longer generated", "")
        for path in known
        if path not in wanted and (folder / path).is_file()
    ]
    return tuple(sorted((d for d in (*found, *stale) if d), key=lambda d: d.path))


def _compared(path: str, wanted: str, current: str | None) -> Drift | None:
    if current == wanted:
        return None
    if current is None:
        return Drift(path, "missing", "")
    lines = difflib.unified_diff(
        current.splitlines(keepends=True),
        wanted.splitlines(keepends=True),
        f"{path} (as it is)",
        f"{path} (as generated)",
    )
    return Drift(path, "differs", "".join(lines))


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return None
