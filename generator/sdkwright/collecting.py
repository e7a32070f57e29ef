"""Building large trees without Python's garbage collector looking at them each time."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Generator[None]:
    """Cyclic garbage is left alone meanwhile; also usable as a decorator.

    The stages build trees of a million objects that refer to nothing above them, so that
    there is no such garbage; looking for it takes a fifth of the time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
