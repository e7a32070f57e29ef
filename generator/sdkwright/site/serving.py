"""A folder on loopback, and waiting for its sources to change."""

from __future__ import annotations

import functools
import http.server
import threading
import time
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path

Stamps = Mapping[Path, int]

_PAUSE = 0.5
"""Seconds between two looks at the sources."""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a line for each."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - theirs
        """Says nothing."""

    def end_headers(self) -> None:
        """Lets no browser keep a page that may be built anew."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


@contextmanager
def serving(folder: Path, port: int = 0) -> Generator[str, None, None]:
    """Serves a folder on loopback and answers its address; port 0 is any free one.

    Raises:
        OSError: the port is taken.
    """
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def stamps(paths: Iterable[Path]) -> Stamps:
    """When each file, and each file in a folder, was last changed."""
    files = (f for p in paths for f in (p.rglob("*") if p.is_dir() else (p,)))
    return {file: _stamp(file) for file in files}


def wait_for_change(paths: Iterable[Path], before: Stamps) -> None:
    """Returns when the stamps of some paths are no longer what they were."""
    watched = tuple(paths)
    while stamps(watched) == before:
        time.sleep(_PAUSE)


def _stamp(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0
