"""The class operations of Names: "odd" ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models

if TYPE_CHECKING:
    from ..client import AsyncClient, Client


class ClassApi:
    """Calls of Names: "odd" ones; `client.class_` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_(self) -> None:
        """List.

        Wraps `GET /list`.
        """
        self._client.request("GET", "/list", returns=None)

    def list_post(self) -> None:
        """List.

        Wraps `POST /list`.
        """
        self._client.request("POST", "/list", returns=None)

    def import_(
        self,
        from_: str,
        self_: str,
        *,
        from_query: str | None = None,
        from_header: str | None = None,
        filter_a_b: str | None = None,
        top: int | None = None,
        日付: str | None = None,
        query: str | None = None,
        models_: str | None = None,
        str_: str | None = None,
    ) -> models.ModelModel:
        """Import.

        Wraps `GET /import/{from}/{self}`.
        """
        return self._client.request(
            "GET",
            "/import/{from}/{self}",
            path={"from": from_, "self": self_},
            query={
                "from": from_query,
                "filter[a.b]": filter_a_b,
                "$top": top,
                "日付": 日付,
                "*": query,
                "models": models_,
                "str": str_,
            },
            headers={"From": from_header},
            returns=models.ModelModel,
        )


class AsyncClassApi:
    """The calls of `ClassApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_(self) -> None:
        """List."""
        await self._client.request("GET", "/list", returns=None)

    async def list_post(self) -> None:
        """List."""
        await self._client.request("POST", "/list", returns=None)

    async def import_(
        self,
        from_: str,
        self_: str,
        *,
        from_query: str | None = None,
        from_header: str | None = None,
        filter_a_b: str | None = None,
        top: int | None = None,
        日付: str | None = None,
        query: str | None = None,
        models_: str | None = None,
        str_: str | None = None,
    ) -> models.ModelModel:
        """Import."""
        return await self._client.request(
            "GET",
            "/import/{from}/{self}",
            path={"from": from_, "self": self_},
            query={
                "from": from_query,
                "filter[a.b]": filter_a_b,
                "$top": top,
                "日付": 日付,
                "*": query,
                "models": models_,
                "str": str_,
            },
            headers={"From": from_header},
            returns=models.ModelModel,
        )
