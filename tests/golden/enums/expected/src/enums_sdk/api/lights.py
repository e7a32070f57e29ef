"""The Lights operations of the Lights API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models

if TYPE_CHECKING:
    from ..client import AsyncClient, Client


class LightsApi:
    """Calls of the Lights API; `client.lights` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_lights(
        self,
        *,
        colour: models.Colour | str | None = None,
        level: models.Level | int | None = None,
        sort: Sequence[models.GetLightsSortItem | str] | None = None,
    ) -> models.Light:
        """Get lights.

        Wraps `GET /lights`.
        """
        return self._client.request(
            "GET",
            "/lights",
            query={"colour": colour, "level": level, "sort": sort},
            returns=models.Light,
        )


class AsyncLightsApi:
    """The calls of `LightsApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_lights(
        self,
        *,
        colour: models.Colour | str | None = None,
        level: models.Level | int | None = None,
        sort: Sequence[models.GetLightsSortItem | str] | None = None,
    ) -> models.Light:
        """Get lights."""
        return await self._client.request(
            "GET",
            "/lights",
            query={"colour": colour, "level": level, "sort": sort},
            returns=models.Light,
        )
