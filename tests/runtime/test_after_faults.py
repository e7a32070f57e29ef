"""What a fault leaves to the calls behind it, on one connection or another."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from runtime.misbehaving import Script, answer, closes, resets, serves, talk
from sdkwright.targets.python.runtime.client import BaseAsyncClient, BaseClient
from sdkwright.targets.python.runtime.errors import (
    ApiConnectionError,
    ApiError,
    DecodingError,
    InternalServerError,
)
from sdkwright.targets.python.runtime.model import CamelModel
from sdkwright.targets.python.runtime.service import Service
from sdkwright.targets.python.runtime.streams import AsyncStream, Stream

SERVICE = Service(name="s", version="1")
OK = answer("200 OK", b'{"n": 1}')
DEEP = b"[" * 100_000 + b"]" * 100_000


class Item(CamelModel):
    n: int


Calls = Callable[..., list[object]]


@pytest.fixture(params=["sync", "async"])
def calls(request: pytest.FixtureRequest) -> Calls:
    """Make calls with one client; their results and errors."""

    def sync(url: str, *returns: Any) -> list[object]:
        outcomes: list[object] = []
        with BaseClient(SERVICE, base_url=url, max_retries=0) as client:
            for each in returns:
                try:
                    outcomes.append(client.request("GET", "/x", returns=each))
                except ApiError as error:
                    outcomes.append(error)
        return outcomes

    async def asynchronous(url: str, *returns: Any) -> list[object]:
        outcomes: list[object] = []
        async with BaseAsyncClient(SERVICE, base_url=url, max_retries=0) as client:
            for each in returns:
                try:
                    outcomes.append(await client.request("GET", "/x", returns=each))
                except ApiError as error:
                    outcomes.append(error)
        return outcomes

    if request.param == "sync":
        return sync
    return lambda url, *returns: asyncio.run(asynchronous(url, *returns))


def _said(length: int, body: bytes) -> bytes:
    head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {length}\r\n\r\n".encode() + body


@pytest.mark.parametrize(
    ("script", "kind"),
    [
        (serves(_said(3, b'{"n": 1}')), DecodingError),
        (closes(_said(30, b'{"n": 1}')), ApiConnectionError),
        (serves(_said(8, b'{"n": 1}HTTP/1.1 200 OK\r\n\r\n{"n": 666}')), Item),
        (
            serves(b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}"),
            ApiConnectionError,
        ),
        (
            serves(
                b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}"
            ),
            ApiConnectionError,
        ),
        (
            serves(b"HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}"),
            DecodingError,
        ),
        (serves(b"HTTP/1.1 204 No Content\r\n\r\n{}"), DecodingError),
        (resets(_said(8, b'{"n')), ApiConnectionError),
        (closes(answer("200 OK", b"no gzip", "Content-Encoding: gzip")), DecodingError),
    ],
    ids=[
        "shorter than it is",
        "longer than it is",
        "a second answer behind the first",
        "a length below zero",
        "two lengths",
        "a body on 204",
        "a body on 204 without a length",
        "reset",
        "gzip",
    ],
)
def test_the_next_call_is_well(
    calls: Calls, script: Script, kind: type[object]
) -> None:
    with talk(script, serves(OK)) as server:
        first, second, third = calls(server.url, Item, Item, Item)
    assert isinstance(first, kind)
    # What was left over from the first answer is no part of the second.
    assert isinstance(second, Item | ApiConnectionError)
    assert third == Item(n=1)
    assert second != Item(n=666)


@pytest.mark.parametrize(
    ("status", "returns", "kind"),
    [
        ("200 OK", Item, DecodingError),
        ("200 OK", object, DecodingError),
        ("200 OK", list[object], DecodingError),
        ("200 OK", str, str),
        ("500 Broken", Item, InternalServerError),
    ],
)
def test_json_a_hundred_thousand_deep(
    calls: Calls, status: str, returns: Any, kind: type[object]
) -> None:
    with talk(serves(answer(status, DEEP)), serves(OK)) as server:
        first, second = calls(server.url, returns, Item)
    assert isinstance(first, kind)
    assert second == Item(n=1)


def test_deep_json_in_a_stream() -> None:
    lines = b"HTTP/1.1 200 OK\r\nContent-Type: application/jsonl\r\n\r\n"
    with talk(closes(lines, DEEP + b"\n")) as server:
        with BaseClient(SERVICE, base_url=server.url) as client:
            stream = client.request("GET", "/", returns=Stream[object])
            with pytest.raises(DecodingError):
                list(stream)

        async def run() -> None:
            async with BaseAsyncClient(SERVICE, base_url=server.url) as client:
                items = await client.request("GET", "/", returns=AsyncStream[object])
                with pytest.raises(DecodingError):
                    async for _ in items:
                        pass

        asyncio.run(run())
