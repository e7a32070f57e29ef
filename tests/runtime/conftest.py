"""Fixtures of the tests of the runtime."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any, Protocol

import pytest

from runtime.echo_server import EchoServer, running
from sdkwright.targets.python.runtime.client import BaseAsyncClient, BaseClient
from sdkwright.targets.python.runtime.service import Service


@pytest.fixture
def server() -> Iterator[EchoServer]:
    with running() as server:
        yield server


class Caller(Protocol):
    """Makes one call with a client of its own, and returns or raises its outcome."""

    def __call__(
        self, service: Service, method: str, path: str, /, **arguments: Any
    ) -> Any: ...


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, server: EchoServer) -> Caller:
    """Call through each of the two clients."""

    def sync(service: Service, method: str, path: str, /, **arguments: Any) -> Any:
        client_options = arguments.pop("client", {})
        options: dict[str, Any] = {
            "base_url": server.url,
            "max_retries": 0,
            **client_options,
        }
        with BaseClient(service, **options) as client:
            return client.request(method, path, **arguments)

    def asynchronous(
        service: Service, method: str, path: str, /, **arguments: Any
    ) -> Any:
        async def run() -> Any:
            client_options = arguments.pop("client", {})
            options: dict[str, Any] = {
                "base_url": server.url,
                "max_retries": 0,
                **client_options,
            }
            async with BaseAsyncClient(service, **options) as client:
                return await client.request(method, path, **arguments)

        return asyncio.run(run())

    return sync if request.param == "sync" else asynchronous
