"""Regeneration on every save: what to watch, and what to do then."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from .config import Config
from .pipeline import STANDARD_INPUT, Spec, Understanding

Changes = Iterator[frozenset[Path]]
"""Which files were saved, each time that some were."""


def watched_files(
    spec: Spec, config: Config, understanding: Understanding | None
) -> frozenset[Path]:
    """Every file that an output is made from, but for templates.

    Those that a description refers to are known once it has been understood.
    """
    files: set[Path] = {*config.overlays}
    if str(spec) != STANDARD_INPUT and "://" not in str(spec):
        entry = Path(spec)
        files.add(entry)
        if understanding:
            names = (name for name in understanding.document.sources)
            files |= {entry.parent / name for name in names if "://" not in name}
    return frozenset(file.resolve() for file in files)


def folders_of(files: Iterable[Path], *trees: Path | None) -> tuple[Path, ...]:
    """The folders to watch so that a change of some files, or in some trees, is seen.

    Editors replace files as they save, so that a file itself cannot be watched.
    """
    found = {file.parent for file in files} | {tree.resolve() for tree in trees if tree}
    return tuple(sorted(folder for folder in found if folder.is_dir()))


def watch(
    run: Callable[[], tuple[frozenset[Path], Path | None]],
    saves: Callable[[tuple[Path, ...]], Changes],
) -> None:
    """Runs once, and again after each save of a file that counts, until saves end.

    `run` answers the files that it read and the folder of templates; `saves` waits for
    changes in some folders, and answers none now and then. What is watched is settled
    anew after each run.
    """
    while True:
        start = time.time_ns()
        files, templates = run()
        tree = templates.resolve() if templates else None
        for saved in saves(folders_of(files, templates)):
            # Nobody hears of what is saved while a run goes on: the files tell.
            missed = any(_changed(file) >= start for file in files)
            if missed or any(_counts(file, files, tree) for file in saved):
                break
        else:
            return


def _changed(file: Path) -> int:
    """When a file was last written or put in place, in nanoseconds."""
    try:
        return file.stat().st_ctime_ns
    except OSError:
        return 0


def _counts(file: Path, files: frozenset[Path], tree: Path | None) -> bool:
    resolved = file.resolve()
    return resolved in files or (tree is not None and resolved.is_relative_to(tree))
