"""The default operations of the Stars API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..client import AsyncClient, Client


class DefaultApi:
    """Calls of the Stars API; `client.default` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def count_stars(self) -> None:
        """Count the stars.

        Wraps `HEAD /count`.
        """
        self._client.request("HEAD", "/count", returns=None)


class AsyncDefaultApi:
    """The calls of `DefaultApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def count_stars(self) -> None:
        """Count the stars."""
        await self._client.request("HEAD", "/count", returns=None)
