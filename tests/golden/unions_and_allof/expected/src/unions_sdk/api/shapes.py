"""The Shapes operations of the Shapes API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.bodies import Checked

if TYPE_CHECKING:
    from .._runtime.types import JsonObject
    from ..client import AsyncClient, Client


class ShapesApi:
    """Calls of the Shapes API; `client.shapes` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def add_shape(self, body: models.Shape | JsonObject) -> list[models.Shape]:
        """Add shape.

        Wraps `POST /shapes`.
        """
        return self._client.request(
            "POST",
            "/shapes",
            body=Checked(body, models.Shape),
            returns=list[models.Shape],
        )

    def get_drawing(self, *, id: int | str | None = None) -> models.Drawing:
        """Get drawing.

        Wraps `GET /shapes`.
        """
        return self._client.request(
            "GET", "/shapes", query={"id": id}, returns=models.Drawing
        )


class AsyncShapesApi:
    """The calls of `ShapesApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def add_shape(self, body: models.Shape | JsonObject) -> list[models.Shape]:
        """Add shape."""
        return await self._client.request(
            "POST",
            "/shapes",
            body=Checked(body, models.Shape),
            returns=list[models.Shape],
        )

    async def get_drawing(self, *, id: int | str | None = None) -> models.Drawing:
        """Get drawing."""
        return await self._client.request(
            "GET", "/shapes", query={"id": id}, returns=models.Drawing
        )
