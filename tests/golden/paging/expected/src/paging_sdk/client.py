"""The clients of Paging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.client import BaseAsyncClient, BaseClient
from ._runtime.service import Server, Service

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.options import AsyncClientOptions, ClientOptions
    from .api.things import AsyncThingsApi, ThingsApi


_SERVICE = Service(
    name="paging-sdk", version="0.1.0", server=Server("https://paging.example/v1")
)


class Client(BaseClient):
    """Calls Paging and waits for its answers."""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def things(self) -> ThingsApi:
        """The operations under Things."""
        from .api.things import ThingsApi

        return ThingsApi(self)


class AsyncClient(BaseAsyncClient):
    """Calls Paging; every call is awaited."""

    def __init__(self, **options: Unpack[AsyncClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def things(self) -> AsyncThingsApi:
        """The operations under Things."""
        from .api.things import AsyncThingsApi

        return AsyncThingsApi(self)
