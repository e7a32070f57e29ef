"""The other.place operations of Names: "odd" ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..client import AsyncClient, Client


class OtherPlaceApi:
    """Calls of Names: "odd" ones; `client.other_place` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def look(self) -> None:
        """Look.

        Wraps `GET /elsewhere`.
        """
        self._client.request("GET", "/elsewhere", returns=None)


class AsyncOtherPlaceApi:
    """The calls of `OtherPlaceApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def look(self) -> None:
        """Look."""
        await self._client.request("GET", "/elsewhere", returns=None)
