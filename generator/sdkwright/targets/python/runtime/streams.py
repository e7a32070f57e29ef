"""Results that are read item by item while they arrive."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, get_args, get_origin

from . import media
from .actions import Arriving, TransportError, TransportTimeoutError
from .codec import reader_for
from .errors import ApiConnectionError, ApiTimeoutError, CallInfo, DecodingError
from .events import (
    JSON_LINES,
    JSON_SEQUENCE,
    EventParser,
    LineBuffer,
    ServerEvent,
)
from .messages import Response

if TYPE_CHECKING:
    from typing import Self

    from .carriers import AsyncCarrier, Carrier

T = TypeVar("T")

_END = "[DONE]"
"""What many services send behind the last event; it is no JSON."""
_SEPARATOR = b"\x1e"
_LINES = frozenset({*JSON_LINES, JSON_SEQUENCE, media.JSON})


@dataclass(frozen=True, slots=True, repr=False)
class Opened(Response):
    """A response whose body is read later.

    Attributes:
        arriving: Where the body comes from.
        type_form: What the call returns: a stream of some type.
        info: The call, for messages.
        longest: How many bytes an item may have; None for any number.
    """

    arriving: Arriving
    type_form: object
    info: CallInfo
    longest: int | None


class _Streamed(Generic[T]):
    """What both kinds of streams have in common."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._item = get_args(opened.type_form)[0]
        self._whole = get_origin(opened.type_form) in (EventStream, AsyncEventStream)

    @property
    def response(self) -> Response:
        """The response's status and headers; its body is read by this stream."""
        return self._opened

    def _read(self, content: str | bytes) -> T:
        data = content.encode() if isinstance(content, str) else content
        if self._item is str:
            return cast("T", data.decode("utf-8", "replace"))
        try:
            return cast("T", reader_for(self._item).read(data))
        except ValueError:
            raise self._broken("an item is no valid JSON") from None

    def _of_event(self, event: ServerEvent) -> T:
        if not self._whole:
            return self._read(event.data)
        members: dict[str, object] = {"data": event.data, "event": event.event}
        if event.id:
            members["id"] = event.id
        if event.retry is not None:
            members["retry"] = event.retry
        return self._read(json.dumps(members))

    def _broken(self, reason: str) -> DecodingError:
        info = self._opened.info
        message = f"{info.method} {info.url}: {reason}"
        return DecodingError(message, info, self._opened, None)

    def _lost(self, error: TransportError) -> ApiConnectionError:
        info = self._opened.info
        message = f"The stream broke off: {info.method} {info.url}: {error}."
        if isinstance(error, TransportTimeoutError):
            return ApiTimeoutError(message, info)
        return ApiConnectionError(message, info)

    def _is_events(self) -> bool:
        return media.essence(self._opened.content_type) not in _LINES

    def _lines(self) -> _Lines:
        return _Lines(LineBuffer(self._opened.longest), self._broken)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._opened.info.method}>"


class _Lines:
    """Turns chunks into lines, and what is wrong with them into errors."""

    def __init__(
        self, buffer: LineBuffer, broken: Callable[[str], DecodingError]
    ) -> None:
        self._buffer = buffer
        self._broken = broken

    def feed(self, chunk: bytes) -> list[bytes]:
        try:
            return list(self._buffer.feed(chunk))
        except ValueError as error:
            raise self._broken(str(error)) from None

    def end(self) -> bytes:
        return self._buffer.end()


class Stream(_Streamed[T]):
    """Items as they arrive: `for item in stream`. Close it, or use it in a `with`.

    A stream can be walked once; it closes its connection at its end.
    """

    def __init__(self, opened: Opened, transport: Carrier) -> None:
        super().__init__(opened)
        self._transport = transport

    def __iter__(self) -> Iterator[T]:
        if self._is_events():
            for event in self.events():
                if event.data == _END:
                    return
                yield self._of_event(event)
        else:
            for line in self._raw_lines():
                text = line.strip(_SEPARATOR + b" \t")
                if text:
                    yield self._read(text)

    def events(self) -> Iterator[ServerEvent]:
        """Walk the events with their kinds and ids, their data as text.

        Raises:
            ApiConnectionError: The connection breaks.
        """
        parser = EventParser()
        for line in self._raw_lines():
            event = parser.feed(line)
            if event is not None:
                yield event

    def _raw_lines(self) -> Iterator[bytes]:
        lines = self._lines()
        try:
            for chunk in self._transport.chunks(self._opened.arriving):
                yield from lines.feed(chunk)
        except TransportError as error:
            raise self._lost(error) from error
        finally:
            self.close()
        if rest := lines.end():
            yield rest

    def close(self) -> None:
        """End the stream, whether all of it was read or not."""
        self._transport.release(self._opened.arriving)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncStream(_Streamed[T]):
    """Items as they arrive: `async for item in stream`. Close it when you stop early.

    A stream can be walked once; it closes its connection at its end.
    """

    def __init__(self, opened: Opened, transport: AsyncCarrier) -> None:
        super().__init__(opened)
        self._transport = transport

    async def __aiter__(self) -> AsyncIterator[T]:
        if self._is_events():
            async for event in self.events():
                if event.data == _END:
                    return
                yield self._of_event(event)
        else:
            async for line in self._raw_lines():
                text = line.strip(_SEPARATOR + b" \t")
                if text:
                    yield self._read(text)

    async def events(self) -> AsyncIterator[ServerEvent]:
        """Walk the events with their kinds and ids, their data as text.

        Raises:
            ApiConnectionError: The connection breaks.
        """
        parser = EventParser()
        async for line in self._raw_lines():
            event = parser.feed(line)
            if event is not None:
                yield event

    async def _raw_lines(self) -> AsyncIterator[bytes]:
        lines = self._lines()
        try:
            async for chunk in self._transport.chunks(self._opened.arriving):
                for line in lines.feed(chunk):
                    yield line
        except TransportError as error:
            raise self._lost(error) from error
        finally:
            await self.close()
        if rest := lines.end():
            yield rest

    async def close(self) -> None:
        """End the stream, whether all of it was read or not."""
        await self._transport.release(self._opened.arriving)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


class EventStream(Stream[T]):
    """A stream whose items are the events themselves: kind, id and data."""


class AsyncEventStream(AsyncStream[T]):
    """A stream whose items are the events themselves: kind, id and data."""


def is_stream(type_form: object) -> bool:
    """Say whether a type is read item by item."""
    return get_origin(type_form) in (
        Stream,
        EventStream,
        AsyncStream,
        AsyncEventStream,
    )


def received(result: object, transport: Carrier | AsyncCarrier) -> object:
    """Return the result of a call; one whose body is open as the stream it is."""
    if not isinstance(result, Opened):
        return result
    # The type was made of one of the classes above.
    stream: Any = get_origin(result.type_form)
    return stream(result, transport)
