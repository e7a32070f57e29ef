"""A plan -> the output folder, as a whole or not at all.

The new tree is made complete beside the old one, of hard links where nothing changes,
and the two change places in one step: whoever looks, and whenever the run is killed,
there is the old tree or the new one. The folder itself is then brought up to date where
nobody sees it and changes back, so that shells and editors that stand in it still do.

Where a file system cannot do this, the files take their places one by one. The lock
file says so while they do, so that the next run does not take what it finds for edits.

This holds for runs that are killed, and not for a loss of power: nothing is forced onto
the disk. For the 4,800 files of a large description fsync(2) takes some forty seconds
on ext4 where writing takes one, and syncfs(2) waits for all that others have written,
too. Files that a loss of power left empty are told of as edited by hand; `--force`
writes them again.
"""

from __future__ import annotations

import contextlib
import glob
import os
import shutil
import tempfile
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from ..diagnostics import Diagnostic, InputError, Location
from ..render import File
from .base import PRIVATE
from .edits import Edits
from .lock import LOCK
from .plan import Plan, current, plan_of
from .swap import exchange, mirror


@dataclass(frozen=True, slots=True)
class Written:
    """What a run changed, and what it has to tell of files edited by hand."""

    changed: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def write(files: Iterable[File], folder: Path, edits: Edits = Edits.KEEP) -> Written:
    """Brings the folder up to date.

    Files that are as they should be are not touched. Files that an earlier run wrote
    and this one does not are removed. Files that nobody generated are left alone, and
    so are those that somebody edited, unless `edits` says otherwise.

    Raises:
        InputError: the folder cannot be written to; then nothing has changed.
    """
    with _told(folder):
        _clear_away(folder.resolve())
        plan = plan_of(files, folder, edits)
        if plan.writes or plan.removals:
            _refuse_links(folder, (*plan.writes, *plan.removals))
            _apply(plan, folder)
    told = tuple(e.diagnostic(folder.as_posix()) for e in plan.edited)
    return Written(plan.paths, told)


@contextmanager
def _told(folder: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        message = f"'{folder}' cannot be written to: {reason}"
        location = Location(folder.as_posix())
        raise InputError([Diagnostic("output-unwritable", message, location)]) from None


def _apply(plan: Plan, folder: Path) -> None:
    folder = folder.resolve()
    made = _make_parents(folder)
    try:
        with _staging(folder) as staging:
            _put(plan.writes, staging / "first")
            if not folder.exists():
                os.rename(staging / "first", folder)
                return
            _put(plan.writes, staging / "second")
            if not _swapped(plan, folder, staging):
                _one_by_one(plan, folder, staging)
    except OSError:
        for parent in made:
            with contextlib.suppress(OSError):
                parent.rmdir()
        raise


def _put(texts: Mapping[str, bytes], folder: Path) -> None:
    """Writes files below a folder that is not there yet."""
    for parent in {(folder / path).parent for path in texts}:
        parent.mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        (folder / path).write_bytes(text)


def _make_parents(folder: Path) -> list[Path]:
    """Makes the folders above one, and answers those that were not there before."""
    absent = [p for p in folder.parents if not p.exists()]
    folder.parent.mkdir(parents=True, exist_ok=True)
    return absent


@contextmanager
def _staging(folder: Path) -> Generator[Path]:
    """A folder for what is not ready yet: beside the output, or else inside of it."""
    inside = folder.is_mount() or not os.access(folder.parent, os.W_OK)
    if inside:
        (folder / PRIVATE).mkdir(exist_ok=True)
    home = folder / PRIVATE if inside else folder.parent
    staging = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=home))
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _clear_away(folder: Path) -> None:
    """Removes what runs that were killed left behind."""
    for home in (folder.parent, folder / PRIVATE):
        for left in home.glob(f"{glob.escape(_prefix(folder))}*"):
            shutil.rmtree(left, ignore_errors=True)


def _prefix(folder: Path) -> str:
    return f".{folder.name}.sdkwright-"


def _swapped(plan: Plan, folder: Path, staging: Path) -> bool:
    """Puts the new tree in the place of the old one, if the system can do that."""
    tree = staging / "tree"
    try:
        mirror(folder, tree)
        _change(plan, tree, staging / "first")
        exchange(folder, tree)
    except (OSError, NotImplementedError):
        shutil.rmtree(tree, ignore_errors=True)
        return False
    # The new tree is in its place, and stays there if anything goes wrong from here.
    with contextlib.suppress(OSError):
        _change(plan, tree, staging / "second")
        exchange(folder, tree)
    return True


def _one_by_one(plan: Plan, folder: Path, staging: Path) -> None:
    lock = plan.writes.get(LOCK)
    if lock is not None:
        old, new = plan.old.files, plan.lock.files
        before = {**plan.old.before, **old}
        under_way = replace(
            plan.lock,
            files={**{path: old[path] for path in plan.removals}, **new},
            before={p: d for p, d in before.items() if new.get(p, d) != d},
        )
        text = under_way.text().encode("utf-8")
        (staging / "journal").write_bytes(text)
    saved = staging / "old"
    for path in (*plan.writes, *plan.removals):
        if (folder / path).exists():
            shutil.copy2(folder / path, _folder_of(saved / path))
    try:
        if lock is not None:
            os.replace(staging / "journal", folder / LOCK)
        _change(plan, folder, staging / "second")
    except OSError:
        _restore(folder, saved, (*plan.writes, *plan.removals))
        raise


def _change(plan: Plan, tree: Path, ready: Path) -> None:
    """Moves the new files into a tree and removes the stale ones, the lock file last."""
    for path in sorted(plan.writes, key=lambda p: (p == LOCK, p)):
        os.replace(ready / path, _folder_of(tree / path))
    for path in plan.removals:
        _remove(tree, path)


def _folder_of(path: Path) -> Path:
    """The path, once the folder that it stands in is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _restore(folder: Path, old: Path, paths: Iterable[str]) -> None:
    """Puts back what stood there before."""
    for path in paths:
        with contextlib.suppress(OSError):
            if (old / path).exists():
                shutil.copy2(old / path, _folder_of(folder / path))
            elif current(folder / path) is not None:
                _remove(folder, path)


def _refuse_links(folder: Path, paths: Iterable[str]) -> None:
    """Lets no link inside of the folder lead the way out of it.

    Raises:
        OSError: a folder on the way to one of the paths is a link.
    """
    parents = {parent for path in paths for parent in PurePosixPath(path).parents}
    for parent in sorted(parents - {PurePosixPath()}):
        if (folder / parent).is_symlink():
            raise OSError(f"'{parent}' is a symbolic link")


def _remove(folder: Path, path: str) -> None:
    """Removes a file, and the folders that it leaves empty."""
    (folder / path).unlink()
    for parent in list((folder / path).parents):
        if parent == folder:
            break
        with contextlib.suppress(OSError):
            parent.rmdir()
