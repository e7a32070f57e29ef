"""The Stars operations of the Observatory API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, overload

from typing_extensions import deprecated

from .. import models
from .._runtime.renamed import renamed

if TYPE_CHECKING:
    from .._runtime.types import JsonObject
    from ..client import AsyncClient, Client


class StarsApi:
    """Calls of the Observatory API; `client.stars` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @renamed(id="star_id")
    def retrieve_one_luminous_celestial_body_by_its_identifier(
        self, star_id: str, *, fields: Sequence[models.SunField | str] | None = None
    ) -> models.Sun:
        """Get a star.

        Wraps `GET /stars/{starId}`.
        """
        return self._client.request(
            "GET",
            "/stars/{starId}",
            path={"starId": star_id},
            query={"fields": fields},
            returns=models.Sun,
        )

    @overload
    def replace_star(
        self,
        star_id: str,
        body: models.Sun | JsonObject,
        *,
        media_type: Literal["application/json"] = "application/json",
    ) -> None: ...
    @overload
    def replace_star(
        self, star_id: str, body: str, *, media_type: Literal["text/plain"]
    ) -> None: ...
    @renamed(id="star_id")
    def replace_star(
        self,
        star_id: str,
        body: models.Sun | JsonObject | str,
        *,
        media_type: Literal["application/json", "text/plain"] = "application/json",
    ) -> None:
        """Replace a star.

        Wraps `PUT /stars/{starId}`.
        """
        self._client.request(
            "PUT",
            "/stars/{starId}",
            path={"starId": star_id},
            body=body,
            media_type=media_type,
            returns=None,
        )

    @deprecated(
        "Former name of `client.stars.retrieve_one_luminous_celestial_body_by_its_identifier`, deprecated since 2.0.0."
    )
    @renamed(id="star_id")
    def get_star(
        self, star_id: str, *, fields: Sequence[models.SunField | str] | None = None
    ) -> models.Sun:
        """Former name of
        `client.stars.retrieve_one_luminous_celestial_body_by_its_identifier`,
        deprecated since 2.0.0.
        """
        return self._client.request(
            "GET",
            "/stars/{starId}",
            path={"starId": star_id},
            query={"fields": fields},
            returns=models.Sun,
        )

    @deprecated("Former name of `client.moons.list_moons`, deprecated since 2.0.0.")
    def list_moons(self) -> models.ListMoonsResponse:
        """Former name of `client.moons.list_moons`, deprecated since 2.0.0."""
        return self._client.request("GET", "/moons", returns=models.ListMoonsResponse)

    @overload
    @deprecated("Former name of `client.stars.replace_star`, deprecated since 2.0.0.")
    def put_star(
        self,
        star_id: str,
        body: models.Sun | JsonObject,
        *,
        media_type: Literal["application/json"] = "application/json",
    ) -> None: ...
    @overload
    @deprecated("Former name of `client.stars.replace_star`, deprecated since 2.0.0.")
    def put_star(
        self, star_id: str, body: str, *, media_type: Literal["text/plain"]
    ) -> None: ...
    @deprecated("Former name of `client.stars.replace_star`, deprecated since 2.0.0.")
    @renamed(id="star_id")
    def put_star(
        self,
        star_id: str,
        body: models.Sun | JsonObject | str,
        *,
        media_type: Literal["application/json", "text/plain"] = "application/json",
    ) -> None:
        """Former name of `client.stars.replace_star`, deprecated since 2.0.0."""
        self._client.request(
            "PUT",
            "/stars/{starId}",
            path={"starId": star_id},
            body=body,
            media_type=media_type,
            returns=None,
        )


class AsyncStarsApi:
    """The calls of `StarsApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @renamed(id="star_id")
    async def retrieve_one_luminous_celestial_body_by_its_identifier(
        self, star_id: str, *, fields: Sequence[models.SunField | str] | None = None
    ) -> models.Sun:
        """Get a star."""
        return await self._client.request(
            "GET",
            "/stars/{starId}",
            path={"starId": star_id},
            query={"fields": fields},
            returns=models.Sun,
        )

    @overload
    async def replace_star(
        self,
        star_id: str,
        body: models.Sun | JsonObject,
        *,
        media_type: Literal["application/json"] = "application/json",
    ) -> None: ...
    @overload
    async def replace_star(
        self, star_id: str, body: str, *, media_type: Literal["text/plain"]
    ) -> None: ...
    @renamed(id="star_id")
    async def replace_star(
        self,
        star_id: str,
        body: models.Sun | JsonObject | str,
        *,
        media_type: Literal["application/json", "text/plain"] = "application/json",
    ) -> None:
        """Replace a star."""
        await self._client.request(
            "PUT",
            "/stars/{starId}",
            path={"starId": star_id},
            body=body,
            media_type=media_type,
            returns=None,
        )

    @deprecated(
        "Former name of `client.stars.retrieve_one_luminous_celestial_body_by_its_identifier`, deprecated since 2.0.0."
    )
    @renamed(id="star_id")
    async def get_star(
        self, star_id: str, *, fields: Sequence[models.SunField | str] | None = None
    ) -> models.Sun:
        """Former name of
        `client.stars.retrieve_one_luminous_celestial_body_by_its_identifier`,
        deprecated since 2.0.0.
        """
        return await self._client.request(
            "GET",
            "/stars/{starId}",
            path={"starId": star_id},
            query={"fields": fields},
            returns=models.Sun,
        )

    @deprecated("Former name of `client.moons.list_moons`, deprecated since 2.0.0.")
    async def list_moons(self) -> models.ListMoonsResponse:
        """Former name of `client.moons.list_moons`, deprecated since 2.0.0."""
        return await self._client.request(
            "GET", "/moons", returns=models.ListMoonsResponse
        )

    @overload
    @deprecated("Former name of `client.stars.replace_star`, deprecated since 2.0.0.")
    async def put_star(
        self,
        star_id: str,
        body: models.Sun | JsonObject,
        *,
        media_type: Literal["application/json"] = "application/json",
    ) -> None: ...
    @overload
    @deprecated("Former name of `client.stars.replace_star`, deprecated since 2.0.0.")
    async def put_star(
        self, star_id: str, body: str, *, media_type: Literal["text/plain"]
    ) -> None: ...
    @deprecated("Former name of `client.stars.replace_star`, deprecated since 2.0.0.")
    @renamed(id="star_id")
    async def put_star(
        self,
        star_id: str,
        body: models.Sun | JsonObject | str,
        *,
        media_type: Literal["application/json", "text/plain"] = "application/json",
    ) -> None:
        """Former name of `client.stars.replace_star`, deprecated since 2.0.0."""
        await self._client.request(
            "PUT",
            "/stars/{starId}",
            path={"starId": star_id},
            body=body,
            media_type=media_type,
            returns=None,
        )
