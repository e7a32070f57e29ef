"""The default operations of the Stars API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.constraints import Limits
from .._runtime.parameters import Styled

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

    def get_sky(
        self,
        id: str,
        *,
        id_header: str | None = None,
        page_size: int | None = None,
        names: Sequence[str] | None = None,
        code: str | None = None,
    ) -> None:
        """Get a part of the sky.

        Wraps `GET /skies/{id}`.
        """
        self._client.request(
            "GET",
            "/skies/{id}",
            path={"id": id},
            query={
                "page-size": page_size,
                "names": Styled(names, "form", explode=False),
                "code": code,
            },
            headers={"id": id_header},
            limits={
                "page-size": Limits(ge=1, le=200),
                "names": Limits(max_length=5),
                "code": Limits(pattern="^[A-Z]{2}$"),
            },
            returns=None,
        )


class AsyncDefaultApi:
    """The calls of `DefaultApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def count_stars(self) -> None:
        """Count the stars."""
        await self._client.request("HEAD", "/count", returns=None)

    async def get_sky(
        self,
        id: str,
        *,
        id_header: str | None = None,
        page_size: int | None = None,
        names: Sequence[str] | None = None,
        code: str | None = None,
    ) -> None:
        """Get a part of the sky."""
        await self._client.request(
            "GET",
            "/skies/{id}",
            path={"id": id},
            query={
                "page-size": page_size,
                "names": Styled(names, "form", explode=False),
                "code": code,
            },
            headers={"id": id_header},
            limits={
                "page-size": Limits(ge=1, le=200),
                "names": Limits(max_length=5),
                "code": Limits(pattern="^[A-Z]{2}$"),
            },
            returns=None,
        )
