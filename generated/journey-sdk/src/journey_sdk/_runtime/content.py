"""What a request carries: bytes in memory and files, read in pieces when sent."""

from __future__ import annotations

import mimetypes
import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import IO, Any, TypeAlias, cast

from . import media

_CHUNK_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class PathSource:
    """A file by its path, opened when it is sent."""

    path: Path

    def size(self) -> int | None:
        """Return the number of bytes."""
        return self.path.stat().st_size

    def chunks(self) -> Iterator[bytes]:
        """Yield the file's bytes."""
        with self.path.open("rb") as stream:
            while chunk := stream.read(_CHUNK_BYTES):
                yield chunk


@dataclass(frozen=True, slots=True)
class StreamSource:
    """A file that the caller opened; sent from where it stood, left open."""

    stream: IO[bytes]
    start: int | None

    def size(self) -> int | None:
        """Return the number of bytes from the start, or None where unknown."""
        if self.start is None:
            return None
        end = self.stream.seek(0, os.SEEK_END)
        self.stream.seek(self.start)
        return end - self.start

    def chunks(self) -> Iterator[bytes]:
        """Yield the bytes, from the same place each time."""
        if self.start is not None:
            self.stream.seek(self.start)
        while chunk := self.stream.read(_CHUNK_BYTES):
            yield chunk


Part: TypeAlias = bytes | PathSource | StreamSource


@dataclass(frozen=True, slots=True)
class Content:
    """The body of a request: its media type and its parts, one after the other."""

    media_type: str
    parts: tuple[Part, ...]

    def in_memory(self) -> bytes | None:
        """Return the bytes if all of them are in memory."""
        if len(self.parts) == 1 and isinstance(self.parts[0], bytes):
            return self.parts[0]
        held = [part for part in self.parts if isinstance(part, bytes)]
        return b"".join(held) if len(held) == len(self.parts) else None

    def size(self) -> int | None:
        """Return the number of bytes, or None where a part's is unknown."""
        total = 0
        for part in self.parts:
            size = len(part) if isinstance(part, bytes) else part.size()
            if size is None:
                return None
            total += size
        return total

    @property
    def replayable(self) -> bool:
        """Whether the same bytes can be sent a second time."""
        return all(
            not isinstance(part, StreamSource) or part.start is not None
            for part in self.parts
        )

    def chunks(self) -> Iterator[bytes]:
        """Yield all bytes in order."""
        for part in self.parts:
            if isinstance(part, bytes):
                yield part
            else:
                yield from part.chunks()

    async def achunks(self) -> AsyncIterator[bytes]:
        """Yield all bytes in order. Reading a local file does not wait for others."""
        for chunk in self.chunks():
            yield chunk


@dataclass(frozen=True, slots=True)
class FilePart:
    """A file to send, with what describes it."""

    source: Part
    filename: str | None
    media_type: str | None


def is_file(value: object) -> bool:
    """Say whether a value is sent as a file: bytes, a path, a stream, a tuple."""
    described = _described(value)
    if described is not None:
        return isinstance(described[1], str) or is_file(described[1])
    return (
        isinstance(value, (bytes, bytearray))
        or hasattr(value, "__fspath__")
        or _is_stream(value)
    )


def file_part(value: object) -> FilePart:
    """Read the ways in which a file can be given (`types.File`).

    Raises:
        ValueError: The value is none of them.
        FileNotFoundError: There is no file at a path given.
    """
    described = _described(value)
    if described is not None:
        filename, content, media_type = described
        inner = file_part(content.encode() if isinstance(content, str) else content)
        return FilePart(
            inner.source,
            filename or inner.filename,
            media_type or _guess(filename) or inner.media_type,
        )
    if isinstance(value, (bytes, bytearray)):
        return FilePart(bytes(value), None, None)
    if hasattr(value, "__fspath__"):
        path = Path(cast("PathLike[str]", value))
        path.stat()
        return FilePart(PathSource(path), path.name, _guess(path.name))
    if _is_stream(value):
        return _stream_part(value)
    raise ValueError(
        f"expected bytes, a path, a binary file or a tuple, not {type(value).__name__}"
    )


def _described(value: object) -> tuple[str | None, object, str | None] | None:
    """Read a tuple of file name, content and, perhaps, content type."""
    if not isinstance(value, tuple):
        return None
    match cast("tuple[object, ...]", value):
        case ((str() | None) as filename, content):
            return filename, content, None
        case ((str() | None) as filename, content, (str() | None) as media_type):
            return filename, content, media_type
        case _:
            return None


def _is_stream(value: object) -> bool:
    # A model may have a field `read`.
    return callable(getattr(value, "read", None))


def _stream_part(stream: Any) -> FilePart:
    name = getattr(stream, "name", None)
    filename = os.path.basename(name) if isinstance(name, str) else None
    start = stream.tell() if stream.seekable() else None
    return FilePart(StreamSource(stream, start), filename, _guess(filename))


def _guess(filename: str | None) -> str | None:
    if not filename:
        return None
    return mimetypes.guess_type(filename)[0] or media.BINARY
