"""The default operations of the Webhooks API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..client import AsyncClient, Client


class DefaultApi:
    """Calls of the Webhooks API; `client.default` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def subscribe(self) -> None:
        """Subscribe.

        Wraps `POST /subscriptions`.
        """
        self._client.request("POST", "/subscriptions", returns=None)


class AsyncDefaultApi:
    """The calls of `DefaultApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def subscribe(self) -> None:
        """Subscribe."""
        await self._client.request("POST", "/subscriptions", returns=None)
