"""Random damage to real descriptions: a package, or located problems, and no traceback.

`SDKWRIGHT_FUZZ_RUNS` says how many runs; without it a small share is done. Each goes
through everything that `generate` does. A failure names its run, which can be repeated.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from types import FrameType

import pytest

from hostile.damage import LARGE_SEEDS, SEEDS, made
from sdkwright.diagnostics import FORMATS, InputError, errors
from sdkwright.pipeline import generate
from sdkwright.render import File

RUNS = int(os.environ.get("SDKWRIGHT_FUZZ_RUNS", "150"))
A_BLOCK = 50
WRITTEN = 25
"""One run in so many writes its package, which is imported."""
SECONDS = 30
IMPORTED = Path(__file__).parent / "imported.py"

pytestmark = pytest.mark.skipif(
    not (SEEDS and LARGE_SEEDS), reason="the shared descriptions are not here"
)


@pytest.mark.parametrize("start", range(0, RUNS, A_BLOCK))
def test_damage_is_told_or_generated(start: int, tmp_path: Path) -> None:
    outputs: list[Path] = []
    for number in range(start, min(start + A_BLOCK, RUNS)):
        spec = tmp_path / "damaged"
        spec.write_bytes(made(number))
        out = None if number % WRITTEN else tmp_path / str(number)
        attempt(number, partial(check, spec, out))
        outputs += [out] if out and out.exists() else []
    imported(outputs)


def attempt(number: int, run: Callable[[], None]) -> None:
    """Lets a failure name its run, and a run that hangs fail."""
    try:
        with time_limit():
            run()
    except Exception as error:
        raise AssertionError(f"run {number}") from error


@contextmanager
def time_limit() -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"more than {SECONDS} seconds")

    earlier = signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, earlier)


def check(spec: Path, out: Path | None) -> None:
    """Generates; what comes out compiles, or there is nothing but located problems."""
    files: tuple[File, ...] = ()
    try:
        generated = generate(spec, out=out)
        files, found = generated.files, generated.diagnostics
        texts = generated.understanding.document.texts
    except InputError as error:
        found, texts = error.diagnostics, error.texts
    assert files or errors(found)
    assert all(d.location.line for d in found)
    for format_ in FORMATS.values():
        format_(found, texts).encode()
    for file in files:
        compiled(file.text, file.path.endswith(".py"))
    if out is not None:
        there = [p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()]
        assert sorted(there) == sorted(file.path for file in files)


@cache
def compiled(text: str, is_python: bool) -> None:
    """Most files are the same in every package, and are compiled once."""
    text.encode()
    if is_python:
        compile(text, "generated", "exec")


def imported(folders: list[Path]) -> None:
    done = subprocess.run(
        [sys.executable, "-B", str(IMPORTED), *map(str, folders)],
        capture_output=True,
        text=True,
        check=True,
    )
    for folder, line in zip(folders, done.stdout.splitlines(), strict=True):
        assert not json.loads(line)["failure"], f"run {folder.name}: {line}"
