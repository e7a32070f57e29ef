"""One run at a time for each output folder."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from ..diagnostics import Diagnostic, InputError, Location

_PATIENCE = 600.0
"""Seconds to wait for another run to end."""


@contextmanager
def exclusive(folder: Path, patience: float = _PATIENCE) -> Generator[None]:
    """Keeps other runs of this user on this machine away from an output folder.

    A run waits until another one has ended, at most `patience` seconds. The lock goes
    with the process, however it ends; it stands in the system's folder for temporary
    files, so that it leaves nothing in the project.

    Raises:
        InputError: another run does not end.
    """
    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:32]
    user = os.getuid() if hasattr(os, "getuid") else "user"
    home = Path(tempfile.gettempdir()) / f"sdkwright-{user}"
    try:
        home.mkdir(mode=0o700, exist_ok=True)
        lock = FileLock(home / f"{name}.lock", timeout=patience)
        lock.acquire()
    except Timeout:
        message = f"another run has been writing '{folder}' for {patience:.0f} seconds"
        location = Location(folder.as_posix())
        raise InputError([Diagnostic("output-busy", message, location)]) from None
    except OSError:
        # Nowhere to put a lock: a folder is then written without one.
        yield
        return
    try:
        yield
    finally:
        lock.release()
