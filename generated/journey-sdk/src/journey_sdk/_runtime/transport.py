"""Sending requests with httpx: this and `punctual` alone know it."""

from __future__ import annotations

import asyncio
import ssl
import sys
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Generator,
    Iterable,
    Iterator,
)
from contextlib import aclosing, contextmanager
from dataclasses import asdict, dataclass, replace
from urllib.request import getproxies

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
from .deadlines import Until, time_left
from .headers import Headers
from .messages import Request
from .timeouts import Patience, Timeout
from .url import target, without_query

_PROXIES = frozenset({"http", "https", "all"})
"""What the environment's proxies are for, as far as httpx minds them."""


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
        self._client = client or _punctual(tls)

    def send(self, request: Request, patience: Patience) -> Incoming:
        """Send a request, and read the header of the response.

        Raises:
            TransportError: There is no response.
        """
        content = None
        if request.body is not None:
            held = request.body.in_memory()
            content = request.body.chunks() if held is None else held
        url = without_query(request.url) if self._owned else request.url
        with _translated():
            response = self._client.send(
                _built(self._client, url, request, patience, content),
                follow_redirects=False,
                stream=True,
            )
        return _incoming(response, patience)

    def read(self, arriving: Arriving, patience: Patience) -> bytes:
        """Read a response to its end.

        Raises:
            TransportError: It breaks off, takes too long or is too long.
        """
        _wait(_of_httpx(arriving), patience)
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
        _wait(_of_httpx(arriving), patience)
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
        url = without_query(request.url) if self._owned else request.url
        with _translated():
            async with asyncio.timeout(_left(patience)):
                response = await self._client.send(
                    _built(self._client, url, request, patience, content),
                    follow_redirects=False,
                    stream=True,
                )
        if isinstance(response.stream, httpx.AsyncByteStream):
            response.stream = _Steady(response.stream)
        return _incoming(response, patience)

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


class _Exact(httpx.URL):
    """A URL whose path and query are sent as they are given.

    httpx would encode them again, by rules of its own, and logs what it knows of them.
    """

    def __init__(self, url: httpx.URL, sent: bytes) -> None:
        super().__init__(url)
        self._sent = sent

    @property
    def raw_path(self) -> bytes:
        return self._sent


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


def _punctual(tls: ssl.SSLContext | None) -> httpx.Client:
    """Return a client that keeps deadlines, unless there is a proxy in between.

    Which proxy is for which request is decided in httpx alone.
    """
    verify = True if tls is None else tls
    # Browsers, where Python can run too, have no sockets.
    if sys.platform == "emscripten" or not _PROXIES.isdisjoint(getproxies()):
        return httpx.Client(verify=verify)
    # Late: nobody else needs it.
    from .punctual import PunctualTransport

    return httpx.Client(transport=PunctualTransport(httpx.create_ssl_context(verify)))


def _left(patience: Patience) -> float | None:
    """Return the seconds that are left.

    Raises:
        OutOfTimeError: None are.
    """
    return None if patience.until is None else time_left(patience.until)


def _wait(response: httpx.Response, patience: Patience) -> None:
    """Have so much patience with a body, from its first piece on.

    Raises:
        OutOfTimeError: There is no time left.
    """
    response.request.extensions["timeout"] = _timeout(patience).as_dict()


def _built(
    client: httpx.Client | httpx.AsyncClient,
    url: str,
    request: Request,
    patience: Patience,
    content: bytes | Iterable[bytes] | AsyncIterable[bytes] | None,
) -> httpx.Request:
    headers = [
        (name.encode("ascii"), value.encode("utf-8"))
        for name, value in request.headers.pairs()
    ]
    if request.body is not None:
        size = request.body.size()
        if size is not None:
            headers.append((b"Content-Length", str(size).encode("ascii")))
    built = client.build_request(
        request.method,
        url,
        content=content,
        headers=headers,
        timeout=_timeout(patience),
    )
    built.url = _Exact(built.url, target(request.url))
    return built


def _timeout(patience: Patience) -> httpx.Timeout:
    given, until = patience.timeout, patience.until
    if not isinstance(given, Timeout):
        given = Timeout(given, given, given, given)
    steps: dict[str, float | None] = asdict(given)
    if until is not None:
        left = time_left(until)
        for step, seconds in steps.items():
            steps[step] = Until(left if seconds is None else min(seconds, left), until)
    return httpx.Timeout(**steps)


def _incoming(response: httpx.Response, patience: Patience) -> Incoming:
    if patience.until is not None:
        # A stream comes after the call; a body is hurried again when it is read.
        _wait(response, replace(patience, until=None))
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
