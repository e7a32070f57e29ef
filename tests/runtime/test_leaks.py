"""Ten thousand calls leave nothing behind: no memory, no sockets, no tasks."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from runtime.misbehaving import Script, answer, resets, serves, talk
from sdkwright.targets.python.runtime.client import BaseAsyncClient, BaseClient
from sdkwright.targets.python.runtime.errors import ApiError
from sdkwright.targets.python.runtime.model import CamelModel
from sdkwright.targets.python.runtime.service import Service
from sdkwright.targets.python.runtime.streams import AsyncStream, Stream

SERVICE = Service(name="s", version="1")
EVENTS = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"


class Item(CamelModel):
    n: int


Calls = Callable[[str, int, Any], None]


def _sync(url: str, number: int, returns: Any) -> None:
    with BaseClient(SERVICE, base_url=url, max_retries=0) as client:
        for index in range(number):
            with suppress(ApiError):
                client.request("GET", f"/{index}", returns=returns)


def _async(url: str, number: int, returns: Any) -> None:
    async def run() -> None:
        async with BaseAsyncClient(SERVICE, base_url=url, max_retries=0) as client:
            for index in range(number):
                with suppress(ApiError):
                    await client.request("GET", f"/{index}", returns=returns)
            assert len(asyncio.all_tasks()) == 1

    asyncio.run(run())


def _open_files() -> int:
    return len(os.listdir("/proc/self/fd"))


def _grown(calls: Calls, url: str, number: int) -> tuple[int, int]:
    """The objects and the bytes that remain of so many calls."""
    calls(url, 200, Item)
    gc.collect()
    objects, size = len(gc.get_objects()), _resident()
    calls(url, number, Item)
    gc.collect()
    return len(gc.get_objects()) - objects, _resident() - size


def _resident() -> int:
    with open("/proc/self/statm", encoding="ascii") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.parametrize("calls", [_sync, _async])
@pytest.mark.parametrize("fault", ["none", "error", "reset", "no JSON"])
def test_calls_leave_nothing_behind(calls: Calls, fault: str) -> None:
    scripts: dict[str, Script] = {
        "none": serves(answer("200 OK", b'{"n": 1}')),
        "error": serves(answer("500 Broken")),
        "reset": resets(),
        "no JSON": serves(answer("200 OK", b"{")),
    }
    number = 10_000 if fault == "none" else 300
    with talk(scripts[fault]) as server:
        # The server's own record would grow with each request.
        server.heads = server.bodies = _Nothing()
        files = _open_files()
        grown = _grown(calls, server.url, number)
        assert _open_files() - files < 10
    objects, size = grown
    assert objects < 500
    assert size < 20_000_000


class _Nothing(list[bytes]):
    def append(self, item: bytes) -> None:
        pass


def test_streams_that_are_left_alone_are_closed() -> None:
    with talk(serves(EVENTS, b'data: {"n": 1}\n\n')) as server:
        files = _open_files()
        for _ in range(50):
            with BaseClient(SERVICE, base_url=server.url) as client:
                for item in client.request("GET", "/", returns=Stream[Item]):
                    assert item.n == 1
                    break

        async def run() -> None:
            for _ in range(50):
                async with BaseAsyncClient(SERVICE, base_url=server.url) as client:
                    stream = await client.request("GET", "/", returns=AsyncStream[Item])
                    async for item in stream:
                        assert item.n == 1
                        break
                    await stream.close()

        asyncio.run(run())
        gc.collect()
        # The server's side of each connection is in this process too.
        assert _open_files() - files < 120
