"""Files in memory and a folder -> what has to change in the folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from ..render import File
from .base import IGNORE, IGNORED, PRIVATE, archive_of, base_text, packed
from .edits import EditedFile, Edits, Outcome
from .lock import LOCK, Lock, digest_of, parse_lock, read_lock
from .merge import merged


@dataclass(frozen=True, slots=True)
class Plan:
    """The files to write, those to remove, and what became of those edited by hand.

    `digests` is what the lock file has to say of the generated files afterwards.
    """

    writes: Mapping[str, bytes]
    removals: tuple[str, ...]
    edited: tuple[EditedFile, ...]
    lock: Lock
    old: Lock

    @property
    def paths(self) -> tuple[str, ...]:
        """Every path that changes, sorted; not those of the generator's own folder."""
        changed = (*self.writes, *self.removals)
        return tuple(sorted(p for p in changed if not p.startswith(f"{PRIVATE}/")))


def plan_of(files: Iterable[File], folder: Path, edits: Edits) -> Plan:
    """What has to change so that the folder holds the files.

    A file that stands there and is not as it was generated is the user's: what becomes
    of it is for `edits` to say. Nothing is written here.

    Raises:
        ValueError: a file's path leads out of the folder.
        InputError: the lock file is damaged, or a merge fails.
        OSError: a file cannot be read.
    """
    wanted = {safe_path(file.path): file.text.encode("utf-8") for file in files}
    recorded = wanted.pop(LOCK, None)
    lock = parse_lock(recorded.decode("utf-8")) if recorded is not None else None
    old = read_lock(folder)
    work = _Work(folder, old, edits)
    for path, text in wanted.items():
        work.file(path, text)
    for path in old.files:
        if path not in wanted and is_inside(path):
            work.stale(path)
    new = replace(lock or old, files=dict(work.digests), before={})
    if recorded is not None:
        # As a rule the record holds as it came, and need not be written out again.
        work.write(LOCK, recorded if new == lock else new.text().encode("utf-8"))
        work.archives()
    return Plan(work.writes, tuple(work.removals), tuple(work.edited), new, old)


@dataclass(slots=True)
class _Work:
    """A plan in the making."""

    folder: Path
    old: Lock
    edits: Edits
    writes: dict[str, bytes] = field(default_factory=dict[str, bytes])
    removals: list[str] = field(default_factory=list[str])
    edited: list[EditedFile] = field(default_factory=list[EditedFile])
    digests: dict[str, str] = field(default_factory=dict[str, str])
    bases: dict[str, bytes] = field(default_factory=dict[str, bytes])

    def write(self, path: str, text: bytes) -> None:
        """Plans to write a file, unless it is there already."""
        if current(self.folder / path) != text:
            self.writes[path] = text

    def file(self, path: str, text: bytes) -> None:
        """Plans for a file that is generated."""
        there = current(self.folder / path)
        outcome = None
        if there in (None, text) or self._is_as_generated(path, there):
            self._generated(path, text)
        else:
            outcome, text = self._met(path, there or b"", text)
        if outcome in (None, Outcome.MERGED, Outcome.CONFLICT) and there != text:
            self.writes[path] = text
        if outcome is not None:
            self.edited.append(EditedFile(path, outcome))

    def stale(self, path: str) -> None:
        """Plans for a file that is generated no longer."""
        there = current(self.folder / path)
        if there is None:
            return
        if self.edits is Edits.OVERWRITE or self._is_as_generated(path, there):
            self.removals.append(path)
        else:
            self.edited.append(EditedFile(path, Outcome.STALE))

    def archives(self) -> None:
        """Plans for what is on record of the texts as they were generated."""
        texts: dict[str, dict[str, bytes]] = {}
        for path, text in self.bases.items():
            texts.setdefault(archive_of(path), {})[path] = text
        differs = {
            archive_of(path)
            for path in self.digests.keys() | self.old.files.keys()
            if self.digests.get(path) != self.old.files.get(path)
        }
        for archive in sorted({*texts, *differs}):
            if archive in differs or not (self.folder / archive).exists():
                self.writes[archive] = packed(texts.get(archive, {}))
                self.write(IGNORE, IGNORED)

    def _met(
        self, path: str, there: bytes, text: bytes
    ) -> tuple[Outcome | None, bytes]:
        """What becomes of an edited file, and its text."""
        recorded = self.old.files.get(path)
        if self.edits is Edits.OVERWRITE:
            self._generated(path, text)
            return None, text
        if recorded == digest_of(text):
            self._generated(path, text)
            return Outcome.KEPT, there
        if recorded is None:
            return Outcome.FOREIGN, there
        base = base_text(self.folder, path)
        if self.edits is Edits.MERGE and base and digest_of(base) == recorded:
            both = merged(there, base, text)
            self._generated(path, text)
            outcome = Outcome.CONFLICT if both.has_conflicts else Outcome.MERGED
            return outcome, both.text
        # The edits are still to be merged with what came after this.
        self.digests[path] = recorded
        if base:
            self.bases[path] = base
        asked = self.edits is Edits.MERGE
        return (Outcome.BASELESS if asked else Outcome.BEHIND), there

    def _generated(self, path: str, text: bytes) -> None:
        self.digests[path] = digest_of(text)
        self.bases[path] = text

    def _is_as_generated(self, path: str, there: bytes | None) -> bool:
        known = (self.old.files.get(path), self.old.before.get(path))
        return there is not None and digest_of(there) in known


def current(path: Path) -> bytes | None:
    """What a file holds; None where there is none.

    Raises:
        OSError: it cannot be read, or a folder stands in its place.
    """
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def safe_path(path: str) -> str:
    """The path, once it is certain that it stays inside of the output folder.

    Raises:
        ValueError: it would not. Targets make no such path; this is the last guard.
    """
    if not is_inside(path):
        raise ValueError(f"not a path inside of the output folder: {path!r}")
    return path


def is_inside(path: str) -> bool:
    """Whether a path, written with slashes, leads out of no folder."""
    parts = PurePosixPath(path).parts
    outside = path.startswith("/") or "\\" in path or ".." in parts
    return bool(parts) and not outside and os.path.splitdrive(path)[0] == ""
