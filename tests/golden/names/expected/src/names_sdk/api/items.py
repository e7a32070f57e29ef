"""The items operations of Names: "odd" ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models

if TYPE_CHECKING:
    from ..client import AsyncClient, Client


class ItemsApi:
    """Calls of Names: "odd" ones; `client.items` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def read_item(self, id: str) -> models.ReadItemResponse:
        """Read item items item id get.

        Wraps `GET /items/{item_id}`.
        """
        return self._client.request(
            "GET",
            "/items/{item_id}",
            path={"item_id": id},
            returns=models.ReadItemResponse,
        )

    def replace_one(self, item_id: str) -> None:
        """Items controller replace one.

        Wraps `PUT /items/{item_id}`.
        """
        self._client.request(
            "PUT", "/items/{item_id}", path={"item_id": item_id}, returns=None
        )

    def change(self, item_id: str) -> None:
        """Items change.

        Wraps `PATCH /items/{item_id}`.
        """
        self._client.request(
            "PATCH", "/items/{item_id}", path={"item_id": item_id}, returns=None
        )

    def remove(self, item_id: str) -> None:
        """Remove item v2.

        Wraps `DELETE /items/{item_id}`.
        """
        self._client.request(
            "DELETE", "/items/{item_id}", path={"item_id": item_id}, returns=None
        )


class AsyncItemsApi:
    """The calls of `ItemsApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def read_item(self, id: str) -> models.ReadItemResponse:
        """Read item items item id get."""
        return await self._client.request(
            "GET",
            "/items/{item_id}",
            path={"item_id": id},
            returns=models.ReadItemResponse,
        )

    async def replace_one(self, item_id: str) -> None:
        """Items controller replace one."""
        await self._client.request(
            "PUT", "/items/{item_id}", path={"item_id": item_id}, returns=None
        )

    async def change(self, item_id: str) -> None:
        """Items change."""
        await self._client.request(
            "PATCH", "/items/{item_id}", path={"item_id": item_id}, returns=None
        )

    async def remove(self, item_id: str) -> None:
        """Remove item v2."""
        await self._client.request(
            "DELETE", "/items/{item_id}", path={"item_id": item_id}, returns=None
        )
