"""Sending requests with httpx: the one place that knows it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import httpx

from .exchange import TransportError, TransportTimeoutError
from .headers import Headers
from .messages import Request, Response
from .options import Timeout


class Transport:
    """Sends requests, and waits for the responses."""

    def __init__(self, client: httpx.Client | None) -> None:
        self._owned = client is None
        self._client = client or httpx.Client()

    def send(self, request: Request, timeout: float | Timeout | None) -> Response:
        """Send a request and read the response to its end.

        Raises:
            TransportError: There is no response.
        """
        content = None
        if request.body is not None:
            held = request.body.in_memory()
            content = request.body.chunks() if held is None else held
        with _translated():
            return _response(
                self._client.send(
                    self._client.build_request(
                        request.method,
                        request.url,
                        content=content,
                        **_arguments(request, timeout),
                    ),
                    follow_redirects=False,
                )
            )

    def close(self) -> None:
        """Close the connections, unless the httpx client is the caller's."""
        if self._owned:
            self._client.close()


class AsyncTransport:
    """Sends requests, and awaits the responses."""

    def __init__(self, client: httpx.AsyncClient | None) -> None:
        self._owned = client is None
        self._client = client or httpx.AsyncClient()

    async def send(self, request: Request, timeout: float | Timeout | None) -> Response:
        """Send a request and read the response to its end.

        Raises:
            TransportError: There is no response.
        """
        content = None
        if request.body is not None:
            held = request.body.in_memory()
            content = request.body.achunks() if held is None else held
        with _translated():
            return _response(
                await self._client.send(
                    self._client.build_request(
                        request.method,
                        request.url,
                        content=content,
                        **_arguments(request, timeout),
                    ),
                    follow_redirects=False,
                )
            )

    async def close(self) -> None:
        """Close the connections, unless the httpx client is the caller's."""
        if self._owned:
            await self._client.aclose()


def _arguments(request: Request, timeout: float | Timeout | None) -> dict[str, Any]:
    headers = [
        (name.encode("ascii"), value.encode("utf-8"))
        for name, value in request.headers.pairs()
    ]
    if request.body is not None:
        size = request.body.size()
        if size is not None:
            headers.append((b"Content-Length", str(size).encode("ascii")))
    if isinstance(timeout, Timeout):
        timeout_config = httpx.Timeout(
            connect=timeout.connect,
            read=timeout.read,
            write=timeout.write,
            pool=timeout.pool,
        )
    else:
        timeout_config = httpx.Timeout(timeout)
    return {
        "headers": headers,
        "timeout": timeout_config,
        # httpx would encode the URL again, by rules of its own.
        "extensions": {"target": _target(request.url)},
    }


def _target(url: str) -> bytes:
    """Return path and query as the request line has them (RFC 9112 section 3.2)."""
    slash = url.find("/", url.index("://") + 3)
    if slash < 0:
        query = url.find("?")
        return b"/" if query < 0 else b"/" + url[query:].encode("ascii")
    return url[slash:].encode("ascii")


def _response(response: httpx.Response) -> Response:
    return Response(
        response.status_code,
        # Latin-1 reads any byte (RFC 9110 section 5.5).
        Headers(
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, value in response.headers.raw
        ),
        response.content,
    )


@contextmanager
def _translated() -> Generator[None]:
    try:
        yield
    except httpx.TimeoutException as error:
        raise TransportTimeoutError(_reason(error)) from error
    except httpx.RequestError as error:
        raise TransportError(_reason(error)) from error
    except httpx.InvalidURL as error:
        raise ValueError(f"the URL cannot be used: {error}") from None


def _reason(error: httpx.RequestError) -> str:
    return str(error) or type(error).__name__
