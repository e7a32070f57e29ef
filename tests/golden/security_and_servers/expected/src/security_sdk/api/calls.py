"""The Calls operations of the Calls API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.service import Server, ServerVariable

if TYPE_CHECKING:
    from ..client import AsyncClient, Client


class CallsApi:
    """Calls of the Calls API; `client.calls` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def usual(self) -> None:
        """Usual.

        Wraps `GET /usual`.
        """
        self._client.request("GET", "/usual", returns=None)

    def usual_too(self) -> None:
        """Usual too.

        Wraps `GET /too`.
        """
        self._client.request("GET", "/too", returns=None)

    def open(self) -> None:
        """Open.

        Wraps `GET /open`.
        """
        self._client.request("GET", "/open", returns=None, security=())

    def maybe(self) -> None:
        """Maybe.

        Wraps `GET /maybe`.
        """
        self._client.request("GET", "/maybe", returns=None, security=(("key",), ()))

    def both(self) -> None:
        """Both.

        Wraps `GET /both`.
        """
        self._client.request(
            "GET", "/both", returns=None, security=(("key", "secret"),)
        )

    def basic(self) -> None:
        """Basic.

        Wraps `GET /basic`.
        """
        self._client.request("GET", "/basic", returns=None, security=(("basic",),))

    def cookie(self) -> None:
        """Cookie.

        Wraps `GET /cookie`.
        """
        self._client.request("GET", "/cookie", returns=None, security=(("cookie",),))

    def digest(self) -> None:
        """Digest.

        Wraps `GET /digest`.
        """
        self._client.request(
            "GET", "/digest", returns=None, security=(("digest",), ("tls",))
        )

    def elsewhere(self) -> None:
        """Elsewhere.

        Wraps `GET /elsewhere`.
        """
        self._client.request(
            "GET",
            "/elsewhere",
            returns=None,
            server=Server(
                "https://{host}/files", {"host": ServerVariable("files.example")}
            ),
        )


class AsyncCallsApi:
    """The calls of `CallsApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def usual(self) -> None:
        """Usual."""
        await self._client.request("GET", "/usual", returns=None)

    async def usual_too(self) -> None:
        """Usual too."""
        await self._client.request("GET", "/too", returns=None)

    async def open(self) -> None:
        """Open."""
        await self._client.request("GET", "/open", returns=None, security=())

    async def maybe(self) -> None:
        """Maybe."""
        await self._client.request(
            "GET", "/maybe", returns=None, security=(("key",), ())
        )

    async def both(self) -> None:
        """Both."""
        await self._client.request(
            "GET", "/both", returns=None, security=(("key", "secret"),)
        )

    async def basic(self) -> None:
        """Basic."""
        await self._client.request(
            "GET", "/basic", returns=None, security=(("basic",),)
        )

    async def cookie(self) -> None:
        """Cookie."""
        await self._client.request(
            "GET", "/cookie", returns=None, security=(("cookie",),)
        )

    async def digest(self) -> None:
        """Digest."""
        await self._client.request(
            "GET", "/digest", returns=None, security=(("digest",), ("tls",))
        )

    async def elsewhere(self) -> None:
        """Elsewhere."""
        await self._client.request(
            "GET",
            "/elsewhere",
            returns=None,
            server=Server(
                "https://{host}/files", {"host": ServerVariable("files.example")}
            ),
        )
