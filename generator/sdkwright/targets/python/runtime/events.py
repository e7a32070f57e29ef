"""Taking streams apart as they arrive: server-sent events and lines of JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

EVENT_STREAM = "text/event-stream"
JSON_LINES = ("application/x-ndjson", "application/jsonl", "application/json-lines")
JSON_SEQUENCE = "application/json-seq"


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """An event of a stream (WHATWG HTML section 9.2).

    Attributes:
        data: Its lines, joined by line feeds.
        event: What kind it is; `message` where the server does not say.
        id: The last id that the server gave.
        retry: Milliseconds to wait before connecting again, if it says so.
    """

    data: str
    event: str = "message"
    id: str = ""
    retry: int | None = None


class LineBuffer:
    """Splits bytes into lines, wherever the pieces were cut.

    Args:
        longest: How many bytes an unfinished line may have; None for any number.
    """

    def __init__(self, longest: int | None) -> None:
        self._rest = bytearray()
        self._longest = longest
        self._after_cr = False

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Yield the lines that are complete now; CR, LF and CR LF end one.

        Raises:
            ValueError: A line is too long.
        """
        if self._after_cr and chunk:
            # CR LF may come in two pieces.
            chunk = chunk.removeprefix(b"\n")
            self._after_cr = False
        self._after_cr = chunk.endswith(b"\r") or (self._after_cr and not chunk)
        start = len(self._rest)
        self._rest += chunk
        if b"\n" not in chunk and b"\r" not in chunk:
            if self._longest is not None and start + len(chunk) > self._longest:
                raise ValueError(f"a line is longer than {self._longest} bytes")
            return
        text = bytes(self._rest).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        *lines, rest = text.split(b"\n")
        self._rest = bytearray(rest)
        yield from lines

    def end(self) -> bytes:
        """Return what stands behind the last line end."""
        return bytes(self._rest)


class EventParser:
    """Puts lines together to events (WHATWG HTML section 9.2.6)."""

    def __init__(self) -> None:
        self._data: list[str] = []
        self._event = ""
        self._id = ""
        self._retry: int | None = None
        self._first = True

    def feed(self, line: bytes) -> ServerEvent | None:
        """Take a line, and return the event that it ends, if it ends one."""
        if self._first:
            self._first = False
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line:
            return self._dispatch()
        name, _, value = line.decode("utf-8", "replace").partition(":")
        value = value.removeprefix(" ")
        match name:
            case "data":
                self._data.append(value)
            case "event":
                self._event = value
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if value.isascii() and value.isdigit():
                self._retry = int(value[:12])
            case _:
                # A comment, or a field that nobody knows.
                pass
        return None

    def _dispatch(self) -> ServerEvent | None:
        data, event = self._data, self._event or "message"
        self._data, self._event = [], ""
        if not data:
            return None
        return ServerEvent("\n".join(data), event, self._id, self._retry)
