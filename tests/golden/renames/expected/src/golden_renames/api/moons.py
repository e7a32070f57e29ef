"""The Moons operations of the Observatory API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import deprecated

from .. import models
from .._runtime.renamed import renamed

if TYPE_CHECKING:
    from ..client import AsyncClient, Client


class MoonsApi:
    """Calls of the Observatory API; `client.moons` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_moons(self) -> models.ListMoonsResponse:
        """List moons.

        Wraps `GET /moons`.
        """
        return self._client.request("GET", "/moons", returns=models.ListMoonsResponse)

    @renamed(id="moon_id")
    def remove_moon(self, moon_id: str) -> None:
        """Delete a moon.

        Wraps `DELETE /moons/{moonId}`.
        """
        self._client.request(
            "DELETE", "/moons/{moonId}", path={"moonId": moon_id}, returns=None
        )

    @deprecated("Former name of `client.moons.remove_moon`, deprecated since 2.0.0.")
    @renamed(id="moon_id")
    def delete_moon(self, moon_id: str) -> None:
        """Former name of `client.moons.remove_moon`, deprecated since 2.0.0."""
        self._client.request(
            "DELETE", "/moons/{moonId}", path={"moonId": moon_id}, returns=None
        )


class AsyncMoonsApi:
    """The calls of `MoonsApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_moons(self) -> models.ListMoonsResponse:
        """List moons."""
        return await self._client.request(
            "GET", "/moons", returns=models.ListMoonsResponse
        )

    @renamed(id="moon_id")
    async def remove_moon(self, moon_id: str) -> None:
        """Delete a moon."""
        await self._client.request(
            "DELETE", "/moons/{moonId}", path={"moonId": moon_id}, returns=None
        )

    @deprecated("Former name of `client.moons.remove_moon`, deprecated since 2.0.0.")
    @renamed(id="moon_id")
    async def delete_moon(self, moon_id: str) -> None:
        """Former name of `client.moons.remove_moon`, deprecated since 2.0.0."""
        await self._client.request(
            "DELETE", "/moons/{moonId}", path={"moonId": moon_id}, returns=None
        )
