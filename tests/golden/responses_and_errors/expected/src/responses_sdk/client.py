"""The clients of the Jobs API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import models
from ._runtime.client import BaseAsyncClient, BaseClient
from ._runtime.service import Server, Service

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.options import AsyncClientOptions, ClientOptions
    from .api.jobs import AsyncJobsApi, JobsApi


_SERVICE = Service(
    name="responses-sdk",
    version="0.1.0",
    server=Server("https://responses.example"),
    errors=lambda: {"default": models.Problem},
    request_id_headers=("X-Correlation-Id",),
)


class Client(BaseClient):
    """Calls the Jobs API and waits for its answers."""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def jobs(self) -> JobsApi:
        """The operations under Jobs."""
        from .api.jobs import JobsApi

        return JobsApi(self)


class AsyncClient(BaseAsyncClient):
    """Calls the Jobs API; every call is awaited."""

    def __init__(self, **options: Unpack[AsyncClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def jobs(self) -> AsyncJobsApi:
        """The operations under Jobs."""
        from .api.jobs import AsyncJobsApi

        return AsyncJobsApi(self)
