"""What becomes of a description: a package that compiles, or located problems."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import FrameType

from sdkwright.diagnostics import FORMATS, Diagnostic, InputError, errors
from sdkwright.pipeline import generate
from sdkwright.render import File

SECONDS = 30
_STATE = ".sdkwright/"
"""What the next generation needs to know of this one."""
_TIMERS = {
    signal.ITIMER_PROF: signal.SIGPROF,
    signal.ITIMER_REAL: signal.SIGALRM,
}


@dataclass(frozen=True)
class Outcome:
    """All files, or none where the description is refused, and what was found."""

    files: tuple[File, ...]
    found: tuple[Diagnostic, ...]


def outcome(spec: Path, out: Path | None = None) -> Outcome:
    """Generates, in 30 seconds, and asserts what holds for every input whatsoever."""
    with _time_limit():
        try:
            generated = generate(spec, out=out)
        except InputError as error:
            done, texts = Outcome((), error.diagnostics), error.texts
        else:
            done = Outcome(generated.files, generated.diagnostics)
            texts = generated.understanding.document.texts
    assert done.files or errors(done.found)
    assert all(d.location.line for d in done.found if d.location.file in texts)
    for format_ in FORMATS.values():
        format_(done.found, texts).encode()
    for file in done.files:
        _compiled(file.text, file.path.endswith(".py"))
    if out is not None:
        there = {p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()}
        own = {path for path in there if done.files and path.startswith(_STATE)}
        assert there - own == {file.path for file in done.files}
    return done


@contextmanager
def _time_limit() -> Iterator[None]:
    """Stops what takes too long of the processor, or far too long of anything."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"more than {SECONDS} seconds")

    earlier = {number: signal.signal(number, stop) for number in _TIMERS.values()}
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    signal.setitimer(signal.ITIMER_REAL, 4 * SECONDS)
    try:
        yield
    finally:
        for timer, number in _TIMERS.items():
            signal.setitimer(timer, 0)
            signal.signal(number, earlier[number])


@lru_cache(maxsize=2_000)
def _compiled(text: str, is_python: bool) -> None:
    """Most files are the same in every package, and are compiled once."""
    text.encode()
    if is_python:
        compile(text, "generated", "exec")
