"""The clients of the Pets API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.client import BaseAsyncClient, BaseClient
from ._runtime.service import Server, Service

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.options import AsyncClientOptions, ClientOptions
    from .api.pets import AsyncPetsApi, PetsApi


_SERVICE = Service(
    name="bodies-sdk", version="0.1.0", server=Server("https://bodies.example")
)


class Client(BaseClient):
    """Calls the Pets API and waits for its answers."""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def pets(self) -> PetsApi:
        """The operations under Pets."""
        from .api.pets import PetsApi

        return PetsApi(self)


class AsyncClient(BaseAsyncClient):
    """Calls the Pets API; every call is awaited."""

    def __init__(self, **options: Unpack[AsyncClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def pets(self) -> AsyncPetsApi:
        """The operations under Pets."""
        from .api.pets import AsyncPetsApi

        return AsyncPetsApi(self)
