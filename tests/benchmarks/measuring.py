"""Doing two things in turn and comparing what they take."""

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

TIMEOUT = 1800.0
"""Seconds after which a program is given up."""


@dataclass(frozen=True)
class Figure:
    """How much of what a peer takes something takes: of the shortest and the median run.

    `goal` is the ratio that is aimed at, None where there is none.
    """

    topic: str
    subject: str
    peer: str
    runs: int
    ratio: float
    median: float
    goal: float | None = None
    note: str = ""

    def as_data(self) -> dict[str, object]:
        """The figure as JSON data."""
        return asdict(self)


def compared(
    topic: str,
    subject: str,
    peer: str,
    runs: int,
    measures: tuple[Callable[[], float], Callable[[], float]],
    goal: float | None = None,
) -> Figure:
    """Runs both in turn; each measure answers seconds of its own."""
    own: list[float] = []
    others: list[float] = []
    for _ in range(runs):
        others.append(measures[1]())
        own.append(measures[0]())
    return figure(topic, subject, peer, own, others, goal)


def figure(
    topic: str,
    subject: str,
    peer: str,
    own: list[float],
    others: list[float],
    goal: float | None = None,
) -> Figure:
    """The figure of runs that have been measured already."""
    return Figure(
        topic,
        subject,
        peer,
        len(own),
        round(min(own) / min(others), 3),
        round(statistics.median(own) / statistics.median(others), 3),
        goal,
    )


def timed(action: Callable[[], object]) -> Callable[[], float]:
    """A measure: the seconds that an action takes."""

    def measure() -> float:
        start = time.perf_counter()
        kept = action()
        seconds = time.perf_counter() - start
        del kept  # freeing a large tree is not what is measured
        return seconds

    return measure


@dataclass(frozen=True)
class Done:
    """A program that has ended: its exit code (None: given up), seconds and output."""

    code: int | None
    seconds: float
    peak: int
    """The most memory that it or an earlier program held, in bytes."""
    output: str

    @property
    def complaint(self) -> str:
        """The last line that it printed, shortened."""
        lines = [line.strip() for line in self.output.splitlines() if line.strip()]
        return lines[-1][:160] if lines else ""


def _with_bytecode(env: Mapping[str, str]) -> dict[str, str]:
    """An environment in which Python keeps what it has compiled, as it does by itself.

    The modules of an installed peer were compiled on installation, ours were not.
    """
    return {k: v for k, v in env.items() if k != "PYTHONDONTWRITEBYTECODE"}


def run(
    *command: object, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Done:
    """Runs a program to its end, or gives it up."""
    start = time.perf_counter()
    try:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=cwd,
            env=_with_bytecode(os.environ if env is None else env),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=TIMEOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Done(None, TIMEOUT, 0, f"given up after {TIMEOUT:.0f} s")
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return Done(done.returncode, seconds, peak, done.stdout)
