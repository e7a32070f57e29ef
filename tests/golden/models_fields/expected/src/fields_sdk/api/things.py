"""The Things operations of the Things API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.bodies import Checked

if TYPE_CHECKING:
    from .._runtime.types import JsonObject
    from ..client import AsyncClient, Client


class ThingsApi:
    """Calls of the Things API; `client.things` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def create_thing(self, body: models.Thing | JsonObject) -> models.Thing:
        """Create thing.

        Wraps `POST /things`.
        """
        return self._client.request(
            "POST", "/things", body=Checked(body, models.Thing), returns=models.Thing
        )

    def get_formats(self) -> models.Formats:
        """Get formats.

        Wraps `GET /things`.
        """
        return self._client.request("GET", "/things", returns=models.Formats)


class AsyncThingsApi:
    """The calls of `ThingsApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create_thing(self, body: models.Thing | JsonObject) -> models.Thing:
        """Create thing."""
        return await self._client.request(
            "POST", "/things", body=Checked(body, models.Thing), returns=models.Thing
        )

    async def get_formats(self) -> models.Formats:
        """Get formats."""
        return await self._client.request("GET", "/things", returns=models.Formats)
