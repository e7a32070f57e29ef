"""Nothing takes longer than its caller allows, and who gives up leaves nothing behind."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import httpx
import pytest

from runtime.authority import authority
from runtime.conftest import Caller
from runtime.misbehaving import Script, answer, drips, serves, silent, talk
from sdkwright.targets.python.runtime.client import BaseAsyncClient, BaseClient
from sdkwright.targets.python.runtime.credentials import OAuth2Auth
from sdkwright.targets.python.runtime.errors import ApiTimeoutError
from sdkwright.targets.python.runtime.limiter import RateLimiter
from sdkwright.targets.python.runtime.oauth import ClientCredentials
from sdkwright.targets.python.runtime.retries import RetryPolicy
from sdkwright.targets.python.runtime.service import Service
from sdkwright.targets.python.runtime.streams import AsyncStream

SERVICE = Service(name="s", version="1")
SECURED = Service(
    name="s",
    version="1",
    schemes={"oauth": OAuth2Auth(argument="access_token")},
    security=(("oauth",),),
)
OK = answer("200 OK")
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n"
EVENTS = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"


def test_a_body_that_stops_ends_with_the_deadline(call: Caller) -> None:
    # The head takes most of the time; what is left is little for the body.
    late = drips(b"", [HEAD, b'{"n":'], 0.6)
    began = time.monotonic()
    with talk(late) as server:
        options = {"base_url": server.url, "deadline": 0.8, "timeout": 10}
        with pytest.raises(ApiTimeoutError, match="raise the deadline"):
            call(SERVICE, "GET", "/x", returns=object, client=options)
    assert time.monotonic() - began < 1.15


@pytest.mark.parametrize("slow", ["token", "another's token"])
def test_a_token_has_to_come_in_time(call: Caller, slow: str) -> None:
    began = time.monotonic()
    with talk(silent(3)) as here:
        source = ClientCredentials("me", "hush", token_url=f"{here.url}/token")
        if slow == "another's token":
            # Somebody with more patience is at it.
            given: dict[str, Any] = {"credentials": {"access_token": source}}
            other = threading.Thread(target=_call_patiently, args=(here.url, given))
            other.start()
            time.sleep(0.1)
        with pytest.raises(ApiTimeoutError, match="No access token in time") as caught:
            call(
                SECURED,
                "GET",
                "/x",
                client={
                    "base_url": here.url,
                    "deadline": 0.3,
                    "credentials": {"access_token": source},
                },
            )
        assert time.monotonic() - began < 1.5
        assert caught.value.attempts == 0
    if slow == "another's token":
        other.join()


def _call_patiently(url: str, options: dict[str, Any]) -> None:
    with (
        suppress(ApiTimeoutError),
        BaseClient(SECURED, base_url=url, deadline=1, **options) as client,
    ):
        client.request("GET", "/x")


def test_who_gives_up_leaves_the_token_to_the_others() -> None:
    with authority() as here:
        here.slow = 0.5
        source = ClientCredentials("me", "hush", token_url=here.token_url)
        given: dict[str, Any] = {"credentials": {"access_token": source}}

        def hasty() -> None:
            with (
                suppress(ApiTimeoutError),
                BaseClient(SECURED, base_url=here.url, deadline=0.2, **given) as client,
            ):
                client.request("GET", "/x")

        thread = threading.Thread(target=hasty)
        thread.start()
        time.sleep(0.05)
        with BaseClient(SECURED, base_url=here.url, **given) as client:
            assert client.request("GET", "/x", returns=object) is not None
        thread.join()


def test_a_deadline_is_no_reason_to_try_again(call: Caller) -> None:
    options = {"deadline": 0.2, "retry_policy": RetryPolicy(first_delay=0)}
    with talk(silent(2)) as server:
        options["base_url"] = server.url
        with pytest.raises(ApiTimeoutError, match="raise the deadline") as caught:
            call(SERVICE, "GET", "/x", client={"max_retries": 5, **options})
    assert caught.value.attempts == 1


def test_a_place_that_comes_too_late_is_left_to_others() -> None:
    limiter = RateLimiter(1, 60)
    assert limiter.reserve() == 0
    for _ in range(5):
        assert limiter.reserve(time.monotonic() + 1) is None
    wait = limiter.reserve()
    assert wait is not None
    assert 55 < wait <= 60


def test_a_limiter_slows_threads_and_tasks_down_together() -> None:
    limiter = RateLimiter(20, 1, burst=1)
    with talk(serves(OK)) as server:
        options: dict[str, Any] = {"base_url": server.url, "limiter": limiter}

        def threads() -> None:
            with BaseClient(SERVICE, **options) as client:
                for _ in range(5):
                    client.request("GET", "/")

        async def tasks() -> None:
            async with BaseAsyncClient(SERVICE, **options) as client:
                await asyncio.gather(*(client.request("GET", "/") for _ in range(5)))

        began = time.monotonic()
        thread = threading.Thread(target=threads)
        thread.start()
        asyncio.run(tasks())
        thread.join()
        assert time.monotonic() - began >= 9 / 20
    assert len(server.heads) == 10


Wait = Callable[[BaseAsyncClient], Awaitable[Any]]


async def _stream(client: BaseAsyncClient) -> None:
    async for _ in await client.request("GET", "/", returns=AsyncStream[object]):
        pass


async def _forever(_: object) -> None:
    await asyncio.sleep(60)


@pytest.mark.parametrize(
    ("script", "wait", "options"),
    [
        (silent(5), lambda c: c.request("GET", "/"), {}),
        (
            drips(HEAD.replace(b"8", b"800"), [b" "] * 100, 0.1),
            lambda c: c.request("GET", "/", returns=object),
            {},
        ),
        (
            serves(answer("503 X", b"{}", "Retry-After: 50")),
            lambda c: c.request("GET", "/"),
            {},
        ),
        (serves(OK), lambda c: c.request("GET", "/"), {"limited": True}),
        (serves(OK), lambda c: c.request("GET", "/"), {"before_request": _forever}),
        (drips(EVENTS, [b": wait\n"] * 100, 0.1), _stream, {}),
    ],
    ids=["answer", "body", "retry", "limiter", "hook", "stream"],
)
def test_cancelling_is_heard_at_once(
    script: Script, wait: Wait, options: dict[str, Any]
) -> None:
    async def run(url: str) -> float:
        given = dict(options)
        if given.pop("limited", False):
            given["limiter"] = RateLimiter(1, 60)
            given["limiter"].reserve()
        async with BaseAsyncClient(SERVICE, base_url=url, **given) as client:
            task = asyncio.ensure_future(wait(client))
            await asyncio.sleep(0.2)
            assert not task.done()
            began = time.monotonic()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert len(asyncio.all_tasks()) == 1
            return time.monotonic() - began

    with talk(script) as server:
        assert asyncio.run(run(server.url)) < 0.3


def test_a_timeout_of_the_caller_is_an_ordinary_one() -> None:
    async def run(url: str) -> None:
        async with BaseAsyncClient(SERVICE, base_url=url) as client:
            async with asyncio.timeout(0.1):
                await client.request("GET", "/")

    with talk(silent(2)) as server, pytest.raises(TimeoutError):
        asyncio.run(run(server.url))


def test_a_connection_is_free_again_after_a_cancelled_call() -> None:
    async def run(url: str) -> None:
        limits = httpx.Limits(max_connections=2)
        async with (
            httpx.AsyncClient(limits=limits) as http_client,
            BaseAsyncClient(SERVICE, base_url=url, http_client=http_client) as client,
        ):
            for number in range(20):
                task = asyncio.ensure_future(client.request("GET", "/"))
                await asyncio.sleep(0.002 * number)
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
            # Of the two connections, none is lost.
            await client.with_options(timeout=2).request("GET", "/")

    with talk(drips(b"", [OK], 0.02)) as server:
        asyncio.run(run(server.url))
