"""Many packages from one configuration: in parallel, and only what has to be made."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from .caching import Cache, digest_of, generator_digest, tree_parts
from .config import Config, read_workspace
from .diagnostics import Diagnostic, InputError, Location, Severity
from .pipeline import generate
from .render import File
from .watching import watched_files
from .write import LOCK, Drift, Lock, drift, exclusive, parse_lock, read_lock, write


class Aim(StrEnum):
    """What to do with the files of each package."""

    WRITE = "write"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Job:
    """One table of a workspace. Processes read it from its file, each for itself."""

    file: Path
    index: int
    cache: Path | None
    generator: str
    """The digest of the generator, which is the same for all."""
    aim: Aim = Aim.WRITE


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one package; `texts` are the files that the problems are in.

    `drift` is what a check found, which changes nothing.
    """

    folder: Path
    files: int
    changed: tuple[str, ...]
    was_cached: bool = False
    drift: tuple[Drift, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()


def run_workspace(
    file: Path,
    cache: Path | None = None,
    processes: int | None = None,
    aim: Aim = Aim.WRITE,
) -> Iterator[Outcome]:
    """Writes or checks each package of a workspace; outcomes come in the file's order.

    `cache` is a folder in which outputs are kept by the digest of their inputs.

    Raises:
        InputError: the configuration has problems; or a table lacks `spec` or `out`.
    """
    configs = read_workspace(file)
    _check(file, configs)
    digest = generator_digest()
    jobs = [Job(file, i, cache, digest, aim) for i in range(len(configs))]
    workers = min(processes or os.cpu_count() or 1, len(jobs) or 1)
    if workers == 1:
        yield from map(run_job, jobs)
        return
    # A fresh process knows nothing of this one's threads and open files.
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=fresh) as pool:
        yield from pool.map(run_job, jobs)


def run_job(job: Job) -> Outcome:
    """Generates one package, or takes it from the cache; writes or checks it."""
    config = read_workspace(job.file)[job.index]
    folder = Path(os.path.relpath(config.out or Path()))
    try:
        with exclusive(folder):
            return _made(job, config, folder)
    except InputError as error:
        texts = tuple(error.texts.items())
        return Outcome(folder, 0, (), diagnostics=error.diagnostics, texts=texts)


def _made(job: Job, config: Config, folder: Path) -> Outcome:
    cache = Cache(job.cache) if job.cache else None
    base = job.file.resolve().parent
    key = digest_of((_named(config.spec, base), _named(config.out, base)))
    digest = partial(_digest, job, config, base)
    lock = read_lock(folder)
    if cache and (names := cache.inputs(key)):
        files = cache.output(digest(names, lock))
        if files:
            return replace(_settled(job, files, folder), was_cached=True)
    spec = config.spec or Path()
    generated = generate(spec, config, lock=lock)
    settled = _settled(job, generated.files, folder)
    understanding = generated.understanding
    if cache:
        read = watched_files(spec, config, understanding)
        names = tuple(_named(path, base) for path in sorted(read))
        record = next(f.text for f in generated.files if f.path == LOCK)
        cache.remember(key, names)
        # By the names as they were, and as they are from now on.
        for state in (lock, parse_lock(record)):
            cache.keep(digest(names, state), generated.files)
    told = [d for d in generated.diagnostics if d.severity is not Severity.NOTE]
    return replace(
        settled,
        diagnostics=(*told, *settled.diagnostics),
        texts=tuple(understanding.document.texts.items()),
    )


def _settled(job: Job, files: tuple[File, ...], folder: Path) -> Outcome:
    match job.aim:
        case Aim.WRITE:
            written = write(files, folder)
            found = written.diagnostics
            return Outcome(folder, len(files), written.changed, diagnostics=found)
        case Aim.CHECK:
            return Outcome(folder, len(files), (), drift=drift(files, folder))


def _digest(
    job: Job, config: Config, base: Path, names: tuple[str, ...], lock: Lock
) -> str:
    """The digest of everything that the output depends on."""
    parts: list[str | bytes] = [job.generator, job.file.read_bytes(), str(job.index)]
    for name in names:
        path = base / name
        parts += [name, path.read_bytes() if path.is_file() else b""]
    if config.templates:
        parts += tree_parts(config.templates)
    # What an output takes over from the one before it.
    parts.append(Lock(names=lock.names, renamed=lock.renamed).text())
    return digest_of(parts)


def _named(path: Path | None, base: Path) -> str:
    """A path as it is seen from the configuration's folder."""
    return Path(os.path.relpath(path or base, base)).as_posix()


def _check(file: Path, configs: tuple[Config, ...]) -> None:
    problems = [
        Diagnostic(
            "config-invalid",
            f"table {index} of [[api]] needs {name!r}",
            Location(file.name, f"/api/{index - 1}"),
        )
        for index, config in enumerate(configs, 1)
        for name, value in (("spec", config.spec), ("out", config.out))
        if value is None
    ]
    folders = [config.out.resolve() for config in configs if config.out]
    problems += [
        Diagnostic(
            "config-invalid",
            f"table {index} of [[api]] writes where another one does",
            Location(file.name, f"/api/{index - 1}"),
        )
        for index, folder in enumerate(folders, 1)
        if folder in folders[: index - 1]
    ]
    if problems:
        raise InputError(problems)
