"""What a person at a terminal sees while something takes its time."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Generator

_PATIENCE = 1.0
"""Seconds after which people want to know that something goes on."""
_STEP = 0.2
_SIGNS = "|/-\\"
_ERASE = "\r\x1b[K"


@contextlib.contextmanager
def progress(what: str) -> Generator[None, None, None]:
    """Shows on a terminal that something is being done, and since when.

    Nothing is shown for what takes less than a second, nor where stderr is a file.
    """
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    thread = threading.Thread(target=_show, args=(what, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _show(what: str, done: threading.Event) -> None:
    start = time.monotonic()
    if done.wait(_PATIENCE):
        return
    turn = 0
    while True:
        seconds = time.monotonic() - start
        sign = _SIGNS[turn % len(_SIGNS)]
        sys.stderr.write(f"{_ERASE}{sign} {what}, {seconds:.0f} s")
        sys.stderr.flush()
        turn += 1
        if done.wait(_STEP):
            break
    sys.stderr.write(_ERASE)
    sys.stderr.flush()
