"""Responses that go to a file, in constant memory, and on where they broke off."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from .headers import Headers
from .narrow import as_object

_CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(?:\d+|\*)")


@dataclass(frozen=True, slots=True)
class Download:
    """Where the answer of a call goes, and who is told of its progress.

    Until it is complete the file is beside that place, with `.part` behind its name;
    a download that broke off goes on from there if the server still has the same.

    Attributes:
        path: The file; one that is there already is replaced at the end.
        progress: Called with the bytes so far and, where the server says it, of all.
    """

    path: str | os.PathLike[str]
    progress: Callable[[int, int | None], object] | None = None


class PartialFile:
    """The part of a download that is here already."""

    def __init__(self, download: Download) -> None:
        self._download = download
        self.path = Path(download.path)
        self._part = self.path.with_name(f"{self.path.name}.part")
        # What the server calls the state that the part is of (RFC 9110, 8.8).
        self._mark = self.path.with_name(f"{self.path.name}.part.json")
        self._file: BinaryIO | None = None
        self._size = 0
        self._total: int | None = None

    def range_headers(self) -> dict[str, str]:
        """Return the header fields that ask for the rest (RFC 9110, 13.1.5, 14.2)."""
        self._close()
        # Ranges count the bytes of an encoding: without one they are the file's.
        plain = {"Accept-Encoding": "identity"}
        validator = self._validator()
        size = self._part.stat().st_size if self._part.exists() else 0
        if not validator or not size:
            return plain
        return {**plain, "Range": f"bytes={size}-", "If-Range": validator}

    def begin(self, status: int, headers: Headers) -> None:
        """Take the head of a response that is the file, or the rest of it.

        Raises:
            OSError: The file cannot be written.
        """
        self._close()
        match = _CONTENT_RANGE.fullmatch(headers.get("content-range", "").strip())
        here = self._part.stat().st_size if self._part.exists() else 0
        goes_on = status == 206 and match is not None and int(match[1]) == here
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._size = here if goes_on else 0
        self._file = self._part.open("ab" if goes_on else "wb")
        validator = _validator_of(headers)
        if validator:
            self._mark.write_text(json.dumps({"validator": validator}), "utf-8")
        elif not goes_on:
            self._mark.unlink(missing_ok=True)
        length = headers.get("content-length", "")
        whole = length.isascii() and length.isdigit()
        self._total = self._size + int(length) if whole else None

    def write(self, chunk: bytes) -> None:
        """Add bytes.

        Raises:
            OSError: The file cannot be written.
        """
        if self._file is None:
            raise ValueError("the download has not begun")
        self._file.write(chunk)
        self._size += len(chunk)
        if self._download.progress is not None:
            self._download.progress(self._size, self._total)

    def finish(self) -> Path:
        """Put the file in its place."""
        self._close()
        self._part.replace(self.path)
        self._mark.unlink(missing_ok=True)
        return self.path

    def drop(self) -> None:
        """Forget what is here: the server has something else now."""
        self._close()
        self._part.unlink(missing_ok=True)
        self._mark.unlink(missing_ok=True)

    def pause(self) -> None:
        """Let go of the file, and keep what is here for another try."""
        self._close()

    def _close(self) -> None:
        """Close the file, so that all that came is in it."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _validator(self) -> str:
        try:
            data = as_object(json.loads(self._mark.read_text("utf-8"))) or {}
        except (OSError, ValueError):
            return ""
        validator = data.get("validator")
        # It becomes a header field.
        is_text = isinstance(validator, str) and validator.isprintable()
        return str(validator) if is_text else ""


def _validator_of(headers: Headers) -> str:
    """Return what `If-Range` takes: a strong ETag, or a date (RFC 9110, 13.1.5)."""
    etag = headers.get("etag", "").strip()
    if etag and not etag.startswith("W/"):
        return etag
    return headers.get("last-modified", "").strip()


_current: ContextVar[Download | None] = ContextVar("download", default=None)


def open_partial() -> PartialFile | None:
    """Return the file that the answer of the present call goes to, if to one."""
    download = _current.get()
    return None if download is None else PartialFile(download)


@contextmanager
def downloading(to: str | os.PathLike[str] | Download) -> Generator[Path]:
    """Let the answer of the call made in a block go to a file."""
    download = to if isinstance(to, Download) else Download(to)
    token = _current.set(download)
    try:
        yield Path(download.path)
    finally:
        _current.reset(token)
