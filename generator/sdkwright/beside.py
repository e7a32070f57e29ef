"""Two pieces of work at once, one of them in a process of its own."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
import warnings
from collections.abc import Callable, Generator
from typing import NoReturn, TypeVar

_Here = TypeVar("_Here")
_There = TypeVar("_There")


def can_work_beside() -> bool:
    """Whether a process can be split in two that know the same.

    Elsewhere the second one would have to be told all that this one knows, which takes
    longer than it saves. macOS can do it, but its libraries do not stand it.
    """
    return sys.platform == "linux"


def both(
    here: Callable[[], _Here], there: Callable[[], _There]
) -> tuple[_Here, _There]:
    """The results of two pieces of work, of which neither has effects.

    `there` is done in a process of its own; if anything goes wrong with that, it is
    done here after all, and raises what it raises.
    """
    reading, writing = os.pipe()
    try:
        process = _split()
    except OSError:  # There may be no more processes.
        os.close(reading)
        os.close(writing)
        return here(), there()
    if not process:
        _answer(there, writing)
    os.close(writing)
    with open(reading, "rb") as stream, _ended(process):
        result = here()
        answer = stream.read()
    try:
        return result, pickle.loads(answer)  # noqa: S301 - from our own process
    except (EOFError, pickle.UnpicklingError):
        return result, there()


def _split() -> int:
    """The number of a new process, which goes on from here; in that one 0."""
    with warnings.catch_warnings():
        # Threads do not live on in the new process. Ours only shows progress.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _answer(work: Callable[[], object], writing: int) -> NoReturn:
    """Sends what some work comes to, and ends this process without a word."""
    # What the processes share must not be cleaned up twice.
    with contextlib.suppress(BaseException), open(writing, "wb") as stream:
        stream.write(pickle.dumps(work(), pickle.HIGHEST_PROTOCOL))
    os._exit(0)


@contextlib.contextmanager
def _ended(process: int) -> Generator[None]:
    """Ends a process afterwards, which by then has answered or need not any more."""
    try:
        yield
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
