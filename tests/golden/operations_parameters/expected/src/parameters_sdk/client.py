"""The clients of the Stars API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.client import BaseAsyncClient, BaseClient
from ._runtime.service import Server, Service

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.options import AsyncClientOptions, ClientOptions
    from .api.default import AsyncDefaultApi, DefaultApi
    from .api.stars import AsyncStarsApi, StarsApi


_SERVICE = Service(
    name="parameters-sdk", version="0.1.0", server=Server("https://parameters.example")
)


class Client(BaseClient):
    """Calls the Stars API and waits for its answers."""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def stars(self) -> StarsApi:
        """Stars and where they are."""
        from .api.stars import StarsApi

        return StarsApi(self)

    @property
    def default(self) -> DefaultApi:
        """The operations under default."""
        from .api.default import DefaultApi

        return DefaultApi(self)


class AsyncClient(BaseAsyncClient):
    """Calls the Stars API; every call is awaited."""

    def __init__(self, **options: Unpack[AsyncClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def stars(self) -> AsyncStarsApi:
        """Stars and where they are."""
        from .api.stars import AsyncStarsApi

        return AsyncStarsApi(self)

    @property
    def default(self) -> AsyncDefaultApi:
        """The operations under default."""
        from .api.default import AsyncDefaultApi

        return AsyncDefaultApi(self)
