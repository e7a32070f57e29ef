"""The default operations of Names: "odd" ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models

if TYPE_CHECKING:
    from ..client import AsyncClient, Client


class DefaultApi:
    """Calls of Names: "odd" ones; `client.default` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_no_tag_and_no_id(self, tag: str) -> models.GetNoTagAndNoIdResponse:
        """Get no tag and no id.

        Wraps `GET /no/{tag}/and-no.id`.
        """
        return self._client.request(
            "GET",
            "/no/{tag}/and-no.id",
            path={"tag": tag},
            returns=models.GetNoTagAndNoIdResponse,
        )


class AsyncDefaultApi:
    """The calls of `DefaultApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_no_tag_and_no_id(self, tag: str) -> models.GetNoTagAndNoIdResponse:
        """Get no tag and no id."""
        return await self._client.request(
            "GET",
            "/no/{tag}/and-no.id",
            path={"tag": tag},
            returns=models.GetNoTagAndNoIdResponse,
        )
