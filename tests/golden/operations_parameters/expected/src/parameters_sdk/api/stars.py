"""Stars and where they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from .. import models
from .._runtime.parameters import JsonText, Styled
from .._runtime.permissions import all_of

if TYPE_CHECKING:
    from .._runtime.types import JsonObject
    from ..client import AsyncClient, Client


class StarsApi:
    """Calls of the Stars API; `client.stars` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_star(
        self,
        name: str,
        position: Sequence[float],
        catalogue: str,
        *,
        depth: int | None = None,
    ) -> models.Star:
        """Get a star.

        The answer names its neighbours:

        - those that can be seen,
        - and those that cannot.

        Wraps `GET /stars/{name}/{position}/{catalogue}`.
        Requires ALL of the permissions `stars:star:view`, `stars:sky:view`.

        Deprecated: the service will stop answering this call one day.

        Args:
            name: The name of the star.
            depth: How many neighbours of neighbours to add. The server takes 1 where it
                is left out.
        """
        return self._client.request(
            "GET",
            "/stars/{name}/{position}/{catalogue}",
            path={
                "name": name,
                "position": Styled(position, "matrix", explode=True),
                "catalogue": Styled(catalogue, "label", explode=False),
            },
            query={"depth": depth},
            returns=models.Star,
            requires=all_of("stars:star:view", "stars:sky:view"),
        )

    def find_stars(
        self,
        colour: models.Colour | str,
        *,
        seen_after: datetime | None = None,
        near: Sequence[UUID] | None = None,
        names: Sequence[str] | None = None,
        bands: Sequence[str] | None = None,
        size: models.FindStarsSize | JsonObject | None = None,
        where: str | None = None,
        filter: Mapping[str, str] | None = None,
        visible: bool | None = None,
        x_trace: Sequence[int] | None = None,
        session: str | None = None,
    ) -> list[models.Star]:
        """Find stars by everything that is known of them, which is more than fits into
        one line.

        Wraps `GET /stars`.
        """
        return self._client.request(
            "GET",
            "/stars",
            query={
                "colour": colour,
                "seen-after": seen_after,
                "near": near,
                "names": Styled(names, "form", explode=False),
                "bands": Styled(bands, "pipeDelimited", explode=False),
                "size": Styled(size, "deepObject", explode=True),
                "where": Styled(where, "form", explode=True, allow_reserved=True),
                "filter": JsonText(filter),
                "visible": visible,
            },
            headers={"X-Trace": x_trace},
            cookies={"session": session},
            returns=list[models.Star],
        )


class AsyncStarsApi:
    """The calls of `StarsApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_star(
        self,
        name: str,
        position: Sequence[float],
        catalogue: str,
        *,
        depth: int | None = None,
    ) -> models.Star:
        """Get a star."""
        return await self._client.request(
            "GET",
            "/stars/{name}/{position}/{catalogue}",
            path={
                "name": name,
                "position": Styled(position, "matrix", explode=True),
                "catalogue": Styled(catalogue, "label", explode=False),
            },
            query={"depth": depth},
            returns=models.Star,
            requires=all_of("stars:star:view", "stars:sky:view"),
        )

    async def find_stars(
        self,
        colour: models.Colour | str,
        *,
        seen_after: datetime | None = None,
        near: Sequence[UUID] | None = None,
        names: Sequence[str] | None = None,
        bands: Sequence[str] | None = None,
        size: models.FindStarsSize | JsonObject | None = None,
        where: str | None = None,
        filter: Mapping[str, str] | None = None,
        visible: bool | None = None,
        x_trace: Sequence[int] | None = None,
        session: str | None = None,
    ) -> list[models.Star]:
        """Find stars by everything that is known of them, which is more than fits into
        one line.
        """
        return await self._client.request(
            "GET",
            "/stars",
            query={
                "colour": colour,
                "seen-after": seen_after,
                "near": near,
                "names": Styled(names, "form", explode=False),
                "bands": Styled(bands, "pipeDelimited", explode=False),
                "size": Styled(size, "deepObject", explode=True),
                "where": Styled(where, "form", explode=True, allow_reserved=True),
                "filter": JsonText(filter),
                "visible": visible,
            },
            headers={"X-Trace": x_trace},
            cookies={"session": session},
            returns=list[models.Star],
        )
