"""Two hundred callers at once against a server on loopback, beside bare httpx."""

import asyncio
import contextlib
import importlib
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx

from sdkwright import pipeline
from support.repository import JOURNEY_SPEC

from .measuring import Figure, compared

_CALLERS = 200
_PACKAGE = "journey_sdk"
_BODY = b'{"id": "1", "name": "Web sales", "state": "active"}'
_SERVER = """
import asyncio, sys

BODY = sys.argv[1].encode()
ANSWER = (
    b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\n"
    + f"Content-Length: {len(BODY)}\\r\\n\\r\\n".encode() + BODY
)

class Answering(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(ANSWER * data.count(b"\\r\\n\\r\\n"))

async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Answering, "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()

asyncio.run(main())
"""


def load(folder: Path, seconds: float) -> Figure:
    """The time of a call among many; a call that fails is an error here.

    Args:
        folder: Where the package is generated.
        seconds: How long the callers of each library call.
    """
    pipeline.generate(JOURNEY_SPEC, out=folder / "journey")
    sys.path.insert(0, str(folder / "journey" / "src"))
    package = importlib.import_module(_PACKAGE)
    with _server() as url:
        return compared(
            "a call among many",
            f"{_CALLERS} callers for {seconds:g} s",
            "httpx",
            1,
            (
                lambda: asyncio.run(_ours(package, url, seconds)),
                lambda: asyncio.run(_bare(url, seconds)),
            ),
            1.25,
        )


@contextlib.contextmanager
def _server() -> Iterator[str]:
    """A server in a process of its own, so that it takes no time from the callers."""
    command = [sys.executable, "-c", _SERVER, _BODY.decode()]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        server.terminate()


def _limits() -> httpx.Limits:
    return httpx.Limits(max_connections=_CALLERS, max_keepalive_connections=_CALLERS)


async def _ours(package: Any, url: str, seconds: float) -> float:
    async with (
        httpx.AsyncClient(limits=_limits(), timeout=60) as http_client,
        package.AsyncClient(
            access_token="a-token", base_url=url, http_client=http_client
        ) as client,
    ):
        call = client.journey.get_journey_actiontarget
        return await _called(lambda: call("1"), seconds)


async def _bare(url: str, seconds: float) -> float:
    headers = {"Authorization": "Bearer a-token"}
    async with httpx.AsyncClient(
        base_url=url, limits=_limits(), timeout=60, headers=headers
    ) as client:
        path = "/api/v2/journey/actiontargets/1"

        async def call() -> Any:
            return (await client.get(path)).raise_for_status().json()

        return await _called(call, seconds)


async def _called(call: Callable[[], Awaitable[Any]], seconds: float) -> float:
    """The seconds that a call takes of all, when so many are made at once."""
    began = time.perf_counter()
    until = began + seconds
    done = 0

    async def caller() -> None:
        nonlocal done
        while time.perf_counter() < until:
            await call()
            done += 1

    async with asyncio.TaskGroup() as callers:
        for _ in range(_CALLERS):
            callers.create_task(caller())
    return (time.perf_counter() - began) / done
