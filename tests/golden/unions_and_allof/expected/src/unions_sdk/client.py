"""The clients of the Shapes API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.client import BaseAsyncClient, BaseClient
from ._runtime.service import Server, Service

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.options import AsyncClientOptions, ClientOptions
    from .api.shapes import AsyncShapesApi, ShapesApi


_SERVICE = Service(
    name="unions-sdk", version="0.1.0", server=Server("https://unions.example")
)


class Client(BaseClient):
    """Calls the Shapes API and waits for its answers."""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def shapes(self) -> ShapesApi:
        """The operations under Shapes."""
        from .api.shapes import ShapesApi

        return ShapesApi(self)


class AsyncClient(BaseAsyncClient):
    """Calls the Shapes API; every call is awaited."""

    def __init__(self, **options: Unpack[AsyncClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def shapes(self) -> AsyncShapesApi:
        """The operations under Shapes."""
        from .api.shapes import AsyncShapesApi

        return AsyncShapesApi(self)
