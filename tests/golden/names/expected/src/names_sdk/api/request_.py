"""The request operations of Names: "odd" ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..client import AsyncClient, Client


class RequestApi:
    """Calls of Names: "odd" ones; `client.request_` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def users_profile_get_by_email(self, tag: str) -> None:
        """Users profile get by email.

        Wraps `POST /no/{tag}/and-no.id`.
        """
        self._client.request(
            "POST", "/no/{tag}/and-no.id", path={"tag": tag}, returns=None
        )


class AsyncRequestApi:
    """The calls of `RequestApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def users_profile_get_by_email(self, tag: str) -> None:
        """Users profile get by email."""
        await self._client.request(
            "POST", "/no/{tag}/and-no.id", path={"tag": tag}, returns=None
        )
