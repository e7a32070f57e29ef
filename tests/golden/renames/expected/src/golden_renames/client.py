"""The clients of the Observatory API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.client import BaseAsyncClient, BaseClient
from ._runtime.service import Server, Service

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.options import AsyncClientOptions, ClientOptions
    from .api.moons import AsyncMoonsApi, MoonsApi
    from .api.stars import AsyncStarsApi, StarsApi


_SERVICE = Service(
    name="golden-renames", version="2.0.0", server=Server("https://api.example.com")
)


class Client(BaseClient):
    """Calls the Observatory API and waits for its answers."""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def stars(self) -> StarsApi:
        """The operations under Stars."""
        from .api.stars import StarsApi

        return StarsApi(self)

    @property
    def moons(self) -> MoonsApi:
        """The operations under Moons."""
        from .api.moons import MoonsApi

        return MoonsApi(self)


class AsyncClient(BaseAsyncClient):
    """Calls the Observatory API; every call is awaited."""

    def __init__(self, **options: Unpack[AsyncClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def stars(self) -> AsyncStarsApi:
        """The operations under Stars."""
        from .api.stars import AsyncStarsApi

        return AsyncStarsApi(self)

    @property
    def moons(self) -> AsyncMoonsApi:
        """The operations under Moons."""
        from .api.moons import AsyncMoonsApi

        return AsyncMoonsApi(self)
