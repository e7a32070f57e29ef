"""The Two words: (v2) operations of Names: "odd" ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..client import AsyncClient, Client


class TwoWordsV2Api:
    """Calls of Names: "odd" ones; `client.two_words_v2` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_two_words_v2(self) -> None:
        """Get two words v2.

        Wraps `GET /two`.
        """
        self._client.request("GET", "/two", returns=None)


class AsyncTwoWordsV2Api:
    """The calls of `TwoWordsV2Api`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_two_words_v2(self) -> None:
        """Get two words v2."""
        await self._client.request("GET", "/two", returns=None)
