"""Which lines of a program a new version of the package breaks.

mypy reads the program against both packages: what it says of the new one alone is an
impact. Where the program has no types, names that are gone are looked for instead.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .changes import Change, Comparison, Grade
from .comparison import followed, understood
from .config import DEFAULTS, Config
from .diagnostics import Diagnostic, InputError, Location, Severity, ordered
from .pipeline import Generated, Spec, generate
from .revisions import checked_out
from .write import LOCK, Lock, parse_lock

_FLAGS = (
    *("--config-file=", "--check-untyped-defs", "--ignore-missing-imports"),
    *("--namespace-packages", "--explicit-package-bases", "--output=json"),
    *("--exclude", r"(^|/)(\.?venv|node_modules|site-packages|build|dist)/"),
)
_NAMED = ("python-attribute-", "python-member-", "python-method-")
_ENDS = ("removed", "renamed")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Impact:
    """The lines that break, as diagnostics, and the changes that break them.

    An error is what mypy is certain of, a warning a name that seems to be meant.
    `texts` are the files of the program, by their names in the diagnostics.
    """

    lines: tuple[Diagnostic, ...]
    comparison: Comparison
    texts: Mapping[str, str]


def impact(old: Spec, new: Spec, consumer: Path, config: Config = DEFAULTS) -> Impact:
    """What the step from one version to the next breaks in a file or folder of Python.

    Raises:
        InputError: one of the descriptions has errors, mypy is missing, or the program
            is not there.
    """
    if importlib.util.find_spec("mypy") is None:
        raise _failed("mypy", "mypy is not installed: pip install 'sdkwright[impact]'")
    if not consumer.exists():
        raise _failed(str(consumer), f"there is no file or folder '{consumer}'")
    before = _generated(old, config, None)
    step = followed(before.understanding, understood(new, config), config)
    # Names that change are as they would be after a release: the former ones stay.
    lock = replace(parse_lock(_text(before, LOCK)), renamed=step.renamed)
    after, comparison = _generated(new, config, lock), step.comparison
    home = consumer if consumer.is_dir() else consumer.parent
    texts = _texts(consumer, home)
    with tempfile.TemporaryDirectory(prefix="sdkwright-") as folder:
        known = {_key(d) for d in _judged(before, consumer, home, Path(folder))}
        found = [*_judged(after, consumer, home, Path(folder))]
    broken = [d for d in found if _key(d) not in known]
    breaking = [c for c in comparison.graded(Grade.BREAKING) if c.is_python]
    lines = [_explained(d, breaking, texts) for d in broken]
    gone = _gone(breaking, _text(after, "public-api.txt"))
    seen = {(line.location.file, line.location.line) for line in lines}
    lines += [
        possible
        for file, text in texts.items()
        for possible in _possible(file, text, gone)
        if (file, possible.location.line) not in seen
    ]
    return Impact(ordered(lines), comparison, texts)


def _generated(spec: Spec, config: Config, lock: Lock | None) -> Generated:
    with checked_out(spec, config) as (path, settings):
        return generate(path, settings, lock=lock)


def _text(package: Generated, name: str) -> str:
    """The text of a file of a package."""
    return next(file.text for file in package.files if file.path == name)


def _texts(consumer: Path, home: Path) -> Mapping[str, str]:
    """The files of the program, by their paths below its folder."""
    files = sorted(consumer.rglob("*.py")) if consumer.is_dir() else [consumer]
    return {
        file.relative_to(home).as_posix(): file.read_text("utf-8", "replace")
        for file in files
        if not {"venv", ".venv", "node_modules"} & {*file.relative_to(home).parts}
    }


def _judged(
    package: Generated, consumer: Path, home: Path, folder: Path
) -> Iterator[Diagnostic]:
    """What mypy says of the program with a package, which is put into a folder.

    Raises:
        InputError: mypy does not get as far as that.
    """
    # One place for both packages, so that the second run finds the first one's cache.
    sources = folder / "src"
    shutil.rmtree(sources, ignore_errors=True)
    for file in package.files:
        if file.path.startswith("src/"):
            path = folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file.text, "utf-8")
    target = "." if consumer.is_dir() else consumer.name
    done = subprocess.run(  # noqa: S603 - mypy of this very Python
        [
            *(sys.executable, "-m", "mypy", *_FLAGS),
            *("--cache-dir", str(folder / "cache"), "--", target),
        ],
        cwd=home,
        env={**os.environ, "MYPYPATH": str(sources)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in (0, 1):
        said = (done.stderr or done.stdout).strip().splitlines()
        raise _failed(str(consumer), said[-1] if said else "mypy failed")
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            yield from _told(json.loads(line))


def _told(entry: Mapping[str, Any]) -> Iterator[Diagnostic]:
    if entry["severity"] == "error":
        place = Location(
            Path(entry["file"]).as_posix(), "", entry["line"], entry["column"] + 1
        )
        yield Diagnostic(f"mypy-{entry['code']}", entry["message"], place)


def _key(found: Diagnostic) -> tuple[str, str, int, int]:
    place = found.location
    return found.code, place.file, place.line, place.column


def _explained(
    found: Diagnostic, changes: Iterable[Change], texts: Mapping[str, str]
) -> Diagnostic:
    """The finding with the change that explains it best, if one does."""
    place = found.location
    lines = texts.get(place.file, "").splitlines()
    line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    message, source = {*_WORD.findall(found.message)}, {*_WORD.findall(line)}
    best: tuple[int, Change | None] = (0, None)
    for change in changes:
        names = _names(change)
        score = 2 * len(names & message) + len(names & source)
        score *= bool(names & (message | source))
        best = max(best, (score, change), key=lambda item: item[0])
    reason = best[1]
    if reason is None:
        return found
    return Diagnostic(reason.code, f"{found.message}: {reason.message}", place)


def _names(change: Change) -> set[str]:
    """The names that a change is about, but for those that most lines have."""
    return {*_WORD.findall(change.subject)} - {"api", "models", "client", "Client"}


def _gone(changes: Iterable[Change], public: str) -> Mapping[str, Change]:
    """The names that are gone, and that nothing public has, with the change of each."""
    kept = {*_WORD.findall(public)}
    gone = {
        change.subject.rpartition(".")[2]: change
        for change in changes
        if change.code.startswith(_NAMED) and change.code.endswith(_ENDS)
    }
    return {name: change for name, change in gone.items() if name not in kept}


def _possible(file: str, text: str, gone: Mapping[str, Change]) -> Iterator[Diagnostic]:
    """Uses of names that are gone, in code whose types nobody knows."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=name, lineno=line, end_col_offset=end):
                column = (end or 0) - len(name) + 1
            case ast.keyword(arg=str(name), lineno=line, col_offset=start):
                column = start + 1
            case _:
                continue
        if name in gone:
            message = f"this may be a use of what is gone: {gone[name].message}"
            place = Location(file, "", line, column)
            yield Diagnostic(gone[name].code, message, place, Severity.WARNING)


def _failed(name: str, reason: str) -> InputError:
    return InputError([Diagnostic("impact-unknown", reason, Location(name))])
