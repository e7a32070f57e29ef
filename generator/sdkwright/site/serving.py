"""A folder on loopback, and waiting for its sources to change."""

from __future__ import annotations

import functools
import http.server
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

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
def serving(folder: Path, port: int = 0) -> Iterator[str]:
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


def wait_for_change(paths: Iterable[Path]) -> None:
    """Returns when one of the files, or a file in one of the folders, has changed."""
    watched = tuple(paths)
    before = _stamps(watched)
    while _stamps(watched) == before:
        time.sleep(_PAUSE)


def _stamps(paths: tuple[Path, ...]) -> dict[Path, int]:
    files = (f for p in paths for f in (p.rglob("*") if p.is_dir() else (p,)))
    found: dict[Path, int] = {}
    for file in files:
        try:
            found[file] = file.stat().st_mtime_ns
        except OSError:
            found[file] = 0
    return found
