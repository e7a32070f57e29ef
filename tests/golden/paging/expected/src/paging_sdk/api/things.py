"""The Things operations of Paging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.bodies import Checked
from .._runtime.pages import PagedList
from .._runtime.paging import ByCursor, ByLinkHeader, ByNextUri, ByOffset, ByPageNumber

if TYPE_CHECKING:
    from .._runtime.types import JsonObject
    from ..client import AsyncClient, Client


class ThingsApi:
    """Calls of Paging; `client.things` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_numbered(
        self, *, page: int | None = None, page_size: int | None = None
    ) -> models.ListNumberedResponse:
        """Things by page number.

        Wraps `GET /numbered`.
        `iter_all()` on the result walks this page and all that follow.

        Args:
            page: The server takes 0 where it is left out.
        """
        return self._client.request(
            "GET",
            "/numbered",
            query={"page": page, "page_size": page_size},
            returns=models.ListNumberedResponse,
            paging=ByPageNumber("page", pages="total_pages", start=0),
        )

    def list_offsets(
        self, *, offset: int | None = None, limit: int | None = None
    ) -> models.NameList:
        """Names by offset.

        Wraps `GET /offsets`.
        `iter_all()` on the result walks this page and all that follow.
        """
        return self._client.request(
            "GET",
            "/offsets",
            query={"offset": offset, "limit": limit},
            returns=models.NameList,
            paging=ByOffset("offset", size="limit", total="total"),
        )

    def list_cursors(
        self, *, after: str | None = None, limit: int | None = None
    ) -> models.ListCursorsResponse:
        """Things by cursor.

        Wraps `GET /cursors`.
        `iter_all()` on the result walks this page and all that follow.
        """
        return self._client.request(
            "GET",
            "/cursors",
            query={"after": after, "limit": limit},
            returns=models.ListCursorsResponse,
            paging=ByCursor("after", next="last_id", more="has_more"),
        )

    def list_links(self) -> PagedList[models.Thing]:
        """Things by links in a header.

        Wraps `GET /links`.
        `iter_all()` on the result walks this page and all that follow.
        """
        return self._client.request(
            "GET", "/links", returns=PagedList[models.Thing], paging=ByLinkHeader()
        )

    def list_uris(self) -> models.ThingPage:
        """Things by URIs in the body.

        Wraps `GET /uris`.
        `iter_all()` on the result walks this page and all that follow.
        """
        return self._client.request(
            "GET", "/uris", returns=models.ThingPage, paging=ByNextUri(next="next_uri")
        )

    def search_things(
        self, body: models.SearchThingsRequest | JsonObject
    ) -> models.SearchThingsResponse:
        """Things by a token in the body.

        Wraps `POST /search`.
        `iter_all()` on the result walks this page and all that follow.
        """
        return self._client.request(
            "POST",
            "/search",
            body=Checked(body, models.SearchThingsRequest),
            returns=models.SearchThingsResponse,
            paging=ByCursor("pageToken", next="found.next", place="body"),
        )

    def list_whole(
        self, *, page: int | None = None, size: int | None = None
    ) -> list[models.Thing]:
        """All things at once.

        Looks like a listing, and is said to be none.

        Wraps `GET /whole`.
        """
        return self._client.request(
            "GET",
            "/whole",
            query={"page": page, "size": size},
            returns=list[models.Thing],
        )


class AsyncThingsApi:
    """The calls of `ThingsApi`, awaited; each is described there. `aiter_all()` on a
    page walks it and all that follow.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_numbered(
        self, *, page: int | None = None, page_size: int | None = None
    ) -> models.ListNumberedResponse:
        """Things by page number."""
        return await self._client.request(
            "GET",
            "/numbered",
            query={"page": page, "page_size": page_size},
            returns=models.ListNumberedResponse,
            paging=ByPageNumber("page", pages="total_pages", start=0),
        )

    async def list_offsets(
        self, *, offset: int | None = None, limit: int | None = None
    ) -> models.NameList:
        """Names by offset."""
        return await self._client.request(
            "GET",
            "/offsets",
            query={"offset": offset, "limit": limit},
            returns=models.NameList,
            paging=ByOffset("offset", size="limit", total="total"),
        )

    async def list_cursors(
        self, *, after: str | None = None, limit: int | None = None
    ) -> models.ListCursorsResponse:
        """Things by cursor."""
        return await self._client.request(
            "GET",
            "/cursors",
            query={"after": after, "limit": limit},
            returns=models.ListCursorsResponse,
            paging=ByCursor("after", next="last_id", more="has_more"),
        )

    async def list_links(self) -> PagedList[models.Thing]:
        """Things by links in a header."""
        return await self._client.request(
            "GET", "/links", returns=PagedList[models.Thing], paging=ByLinkHeader()
        )

    async def list_uris(self) -> models.ThingPage:
        """Things by URIs in the body."""
        return await self._client.request(
            "GET", "/uris", returns=models.ThingPage, paging=ByNextUri(next="next_uri")
        )

    async def search_things(
        self, body: models.SearchThingsRequest | JsonObject
    ) -> models.SearchThingsResponse:
        """Things by a token in the body."""
        return await self._client.request(
            "POST",
            "/search",
            body=Checked(body, models.SearchThingsRequest),
            returns=models.SearchThingsResponse,
            paging=ByCursor("pageToken", next="found.next", place="body"),
        )

    async def list_whole(
        self, *, page: int | None = None, size: int | None = None
    ) -> list[models.Thing]:
        """All things at once."""
        return await self._client.request(
            "GET",
            "/whole",
            query={"page": page, "size": size},
            returns=list[models.Thing],
        )
