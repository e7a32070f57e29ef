"""The clients of the Lights API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.client import BaseAsyncClient, BaseClient
from ._runtime.service import Server, Service

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.options import AsyncClientOptions, ClientOptions
    from .api.lights import AsyncLightsApi, LightsApi


_SERVICE = Service(
    name="enums-sdk", version="0.1.0", server=Server("https://enums.example")
)


class Client(BaseClient):
    """Calls the Lights API and waits for its answers."""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def lights(self) -> LightsApi:
        """The operations under Lights."""
        from .api.lights import LightsApi

        return LightsApi(self)


class AsyncClient(BaseAsyncClient):
    """Calls the Lights API; every call is awaited."""

    def __init__(self, **options: Unpack[AsyncClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def lights(self) -> AsyncLightsApi:
        """The operations under Lights."""
        from .api.lights import AsyncLightsApi

        return AsyncLightsApi(self)
