"""The clients of the Pets API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.client import BaseAsyncClient, BaseClient
from ._runtime.service import Server, Service

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from ._runtime.options import Timeout
    from .api.pets import AsyncPetsApi, PetsApi


_SERVICE = Service(
    name="bodies-sdk", version="0.1.0", server=Server("https://bodies.example")
)


class Client(BaseClient):
    """Calls the Pets API and waits for its answers."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            base_url: Where the service is, if not at its usual address.
            timeout: Seconds to wait for each step of a call; None waits for ever.
            headers: Sent with every call.
            http_client: Your own httpx client, for proxies and the like. You close
                it.
        """
        super().__init__(
            _SERVICE,
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            http_client=http_client,
        )

    @property
    def pets(self) -> PetsApi:
        """The operations under Pets."""
        from .api.pets import PetsApi

        return PetsApi(self)


class AsyncClient(BaseAsyncClient):
    """Calls the Pets API; every call is awaited."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            base_url: Where the service is, if not at its usual address.
            timeout: Seconds to wait for each step of a call; None waits for ever.
            headers: Sent with every call.
            http_client: Your own httpx client, for proxies and the like. You close
                it.
        """
        super().__init__(
            _SERVICE,
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            http_client=http_client,
        )

    @property
    def pets(self) -> AsyncPetsApi:
        """The operations under Pets."""
        from .api.pets import AsyncPetsApi

        return AsyncPetsApi(self)
