"""Sending requests with httpx: the one place that knows it."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from contextlib import aclosing, contextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from .actions import (
    Arriving,
    NotConnectedError,
    NotConnectedInTimeError,
    OutOfTimeError,
    TransportError,
    TransportTimeoutError,
    UnreadableError,
)
from .headers import Headers
from .messages import Request
from .timeouts import Patience, Timeout


@dataclass(frozen=True, slots=True)
class Incoming:
    """A response of httpx whose body is still to be read."""

    status_code: int
    headers: Headers
    response: httpx.Response


class Transport:
    """Sends requests, and waits for the responses."""

    def __init__(self, client: httpx.Client | None, tls: ssl.SSLContext | None) -> None:
        self._owned = client is None
        self._client = client or httpx.Client(verify=True if tls is None else tls)

    def send(self, request: Request, patience: Patience) -> Incoming:
        """Send a request, and read the header of the response.

        Raises:
            TransportError: There is no response.
        """
        content = None
        if request.body is not None:
            held = request.body.in_memory()
            content = request.body.chunks() if held is None else held
        with _translated():
            return _incoming(
                self._client.send(
                    self._client.build_request(
                        request.method,
                        _loggable(request.url) if self._owned else request.url,
                        content=content,
                        **_arguments(request, patience),
                    ),
                    follow_redirects=False,
                    stream=True,
                )
            )

    def read(self, arriving: Arriving, patience: Patience) -> bytes:
        """Read a response to its end.

        Raises:
            TransportError: It breaks off, takes too long or is too long.
        """
        _hurry(arriving, patience)
        gathered = _Gathered(patience)
        for chunk in self.chunks(arriving):
            gathered.add(chunk)
        return gathered.content()

    def save(
        self, arriving: Arriving, patience: Patience, write: Callable[[bytes], None]
    ) -> None:
        """Hand a response on in pieces, to its end.

        Raises:
            TransportError: It breaks off or takes too long.
        """
        _hurry(arriving, patience)
        for chunk in self.chunks(arriving):
            write(chunk)
            _left(patience)

    def chunks(self, arriving: Arriving) -> Iterator[bytes]:
        """Yield a response in pieces, and end it; content encodings are undone.

        Raises:
            TransportError: It breaks off.
        """
        response = _of_httpx(arriving)
        try:
            with _translated():
                yield from response.iter_bytes()
        finally:
            response.close()

    def release(self, arriving: Arriving) -> None:
        """Give a response's connection back, whether it was read or not."""
        _of_httpx(arriving).close()

    def close(self) -> None:
        """Close the connections, unless the httpx client is the caller's."""
        if self._owned:
            self._client.close()


class AsyncTransport:
    """Sends requests, and awaits the responses."""

    def __init__(
        self, client: httpx.AsyncClient | None, tls: ssl.SSLContext | None
    ) -> None:
        self._owned = client is None
        self._client = client or httpx.AsyncClient(verify=True if tls is None else tls)

    async def send(self, request: Request, patience: Patience) -> Incoming:
        """Send a request, and read the header of the response.

        Raises:
            TransportError: There is no response.
        """
        content = None
        if request.body is not None:
            held = request.body.in_memory()
            content = request.body.achunks() if held is None else held
        with _translated():
            async with asyncio.timeout(_left(patience)):
                response = await self._client.send(
                    self._client.build_request(
                        request.method,
                        _loggable(request.url) if self._owned else request.url,
                        content=content,
                        **_arguments(request, patience),
                    ),
                    follow_redirects=False,
                    stream=True,
                )
        if isinstance(response.stream, httpx.AsyncByteStream):
            response.stream = _Steady(response.stream)
        return _incoming(response)

    async def read(self, arriving: Arriving, patience: Patience) -> bytes:
        """Read a response to its end.

        Raises:
            TransportError: It breaks off, takes too long or is too long.
        """
        gathered = _Gathered(patience)
        with _translated():
            async with (
                asyncio.timeout(_left(patience)),
                aclosing(self.chunks(arriving)) as chunks,
            ):
                async for chunk in chunks:
                    gathered.add(chunk)
        return gathered.content()

    async def save(
        self, arriving: Arriving, patience: Patience, write: Callable[[bytes], None]
    ) -> None:
        """Hand a response on in pieces, to its end.

        Raises:
            TransportError: It breaks off or takes too long.
        """
        with _translated():
            async with (
                asyncio.timeout(_left(patience)),
                aclosing(self.chunks(arriving)) as chunks,
            ):
                async for chunk in chunks:
                    write(chunk)

    async def chunks(self, arriving: Arriving) -> AsyncGenerator[bytes]:
        """Yield a response in pieces, and end it; content encodings are undone.

        Raises:
            TransportError: It breaks off.
        """
        response = _of_httpx(arriving)
        try:
            with _translated():
                async for chunk in response.aiter_bytes():
                    yield chunk
        finally:
            await response.aclose()

    async def release(self, arriving: Arriving) -> None:
        """Give a response's connection back, whether it was read or not."""
        await _of_httpx(arriving).aclose()

    async def close(self) -> None:
        """Close the connections, unless the httpx client is the caller's."""
        if self._owned:
            await self._client.aclose()


class _Steady(httpx.AsyncByteStream):
    """A body whose end is reached although its task is cancelled just then.

    A connection that httpcore is kept from putting back would be lost to the others.
    """

    def __init__(self, body: httpx.AsyncByteStream) -> None:
        self._body = body

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._body.__aiter__()

    async def aclose(self) -> None:
        await asyncio.shield(self._body.aclose())


class _Gathered:
    """The pieces of a body, within the limits of the caller's patience."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._chunks: list[bytes] = []
        self._size = 0

    def add(self, chunk: bytes) -> None:
        self._chunks.append(chunk)
        self._size += len(chunk)
        most = self._patience.max_bytes
        if most is not None and self._size > most:
            raise UnreadableError(
                f"the body is longer than {most} bytes, the max_response_bytes of the "
                "client"
            )
        _left(self._patience)

    def content(self) -> bytes:
        return b"".join(self._chunks)


def _left(patience: Patience) -> float | None:
    """Return the seconds that are left.

    Raises:
        OutOfTimeError: None are.
    """
    if patience.until is None:
        return None
    left = patience.until - time.monotonic()
    if left <= 0:
        raise OutOfTimeError("the deadline is over")
    return left


def _hurry(arriving: Arriving, patience: Patience) -> None:
    """Wait for a body no longer than there is time left now.

    The timeouts of a request are looked at anew when its body begins. Those of the
    single reads stay as they are from then on: after each piece the clock is read.

    Raises:
        OutOfTimeError: There is none left.
    """
    if patience.until is not None:
        extensions = _of_httpx(arriving).request.extensions
        extensions["timeout"] = _timeout(patience).as_dict()


def _loggable(url: str) -> str:
    """Return a URL for httpx, which logs it: without the query, which may hold keys.

    What is sent has the query, as the extension `target` tells.
    """
    return url.partition("?")[0]


def _arguments(request: Request, patience: Patience) -> dict[str, Any]:
    headers = [
        (name.encode("ascii"), value.encode("utf-8"))
        for name, value in request.headers.pairs()
    ]
    if request.body is not None:
        size = request.body.size()
        if size is not None:
            headers.append((b"Content-Length", str(size).encode("ascii")))
    return {
        "headers": headers,
        "timeout": _timeout(patience),
        # httpx would encode the URL again, by rules of its own.
        "extensions": {"target": _target(request.url)},
    }


def _timeout(patience: Patience) -> httpx.Timeout:
    given, left = patience.timeout, _left(patience)
    if not isinstance(given, Timeout):
        given = Timeout(given, given, given, given)
    if left is None:
        return httpx.Timeout(
            connect=given.connect, read=given.read, write=given.write, pool=given.pool
        )
    return httpx.Timeout(
        connect=_shorter(given.connect, left),
        read=_shorter(given.read, left),
        write=_shorter(given.write, left),
        pool=_shorter(given.pool, left),
    )


def _shorter(given: float | None, left: float) -> float:
    return left if given is None else min(given, left)


def _target(url: str) -> bytes:
    """Return path and query as the request line has them (RFC 9112 section 3.2)."""
    slash = url.find("/", url.index("://") + 3)
    if slash < 0:
        query = url.find("?")
        return b"/" if query < 0 else b"/" + url[query:].encode("ascii")
    return url[slash:].encode("ascii")


def _incoming(response: httpx.Response) -> Incoming:
    # Latin-1 reads any byte (RFC 9110 section 5.5).
    pairs = (
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, value in response.headers.raw
    )
    return Incoming(response.status_code, Headers(pairs), response)


def _of_httpx(arriving: Arriving) -> httpx.Response:
    if not isinstance(arriving, Incoming):
        raise TypeError("the response is another transport's")
    return arriving.response


@contextmanager
def _translated() -> Generator[None]:
    try:
        yield
    except TimeoutError:
        raise OutOfTimeError("the deadline is over") from None
    except (httpx.ConnectTimeout, httpx.PoolTimeout) as error:
        raise NotConnectedInTimeError(_reason(error)) from error
    except httpx.TimeoutException as error:
        raise TransportTimeoutError(_reason(error)) from error
    except httpx.ConnectError as error:
        raise NotConnectedError(_reason(error)) from error
    except httpx.DecodingError as error:
        raise UnreadableError(f"its content encoding is broken: {error}") from error
    except httpx.RequestError as error:
        raise TransportError(_reason(error)) from error
    except httpx.InvalidURL as error:
        raise ValueError(f"the URL cannot be used: {error}") from None


def _reason(error: httpx.RequestError) -> str:
    return str(error) or type(error).__name__
