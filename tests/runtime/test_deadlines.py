"""The deadline of a call holds, whatever a server does to outlast it."""

from __future__ import annotations

import asyncio
import socket
import sys
import threading
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any

import httpx
import pytest

from runtime.conftest import Caller
from runtime.echo_server import EchoServer
from runtime.misbehaving import Script, answer, drips, serves, talk
from sdkwright.targets.python.runtime import punctual
from sdkwright.targets.python.runtime.client import BaseAsyncClient, BaseClient
from sdkwright.targets.python.runtime.errors import ApiConnectionError, ApiTimeoutError
from sdkwright.targets.python.runtime.service import Service
from sdkwright.targets.python.runtime.streams import AsyncStream, Stream
from support.certificates import tls

SERVICE = Service(name="s", version="1")
OK = answer("200 OK")
START = b"HTTP/1.1 200 OK\r\nX: "
HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 800\r\n\r\n"
)
EVENTS = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
ENDLESS = [b" "] * 500
BETWEEN = [b"HTTP/1.1 100 Continue\r\n\r\n"] * 500

SCRIPTS: dict[str, Script] = {
    "header": drips(START, ENDLESS, 0.02),
    "interim responses": drips(b"", BETWEEN, 0.02),
    "body": drips(HEAD, ENDLESS, 0.02),
}


@pytest.fixture(params=["http", "https"])
def secured(request: pytest.FixtureRequest) -> Any:
    return tls() if request.param == "https" else (None, None)


@pytest.mark.parametrize("slow", SCRIPTS)
def test_what_drips_is_cut_off(call: Caller, slow: str, secured: Any) -> None:
    for_server, for_client = secured
    options: dict[str, Any] = {"deadline": 0.4, "timeout": 10, "tls": for_client}
    with talk(SCRIPTS[slow], tls=for_server) as server:
        options["base_url"] = server.url
        began = time.monotonic()
        with pytest.raises(ApiTimeoutError, match="raise the deadline") as caught:
            call(SERVICE, "GET", "/x", returns=object, client=options)
        assert 0.4 <= time.monotonic() - began < 0.9
    assert caught.value.attempts == 1


def test_a_connection_that_was_quick_before_is_cut_off(secured: Any) -> None:
    for_server, for_client = secured
    with (
        talk(serves(OK), SCRIPTS["header"], serves(OK), tls=for_server) as server,
        BaseClient(SERVICE, base_url=server.url, timeout=10, tls=for_client) as client,
    ):
        client.request("GET", "/")
        began = time.monotonic()
        with pytest.raises(ApiTimeoutError, match="raise the deadline"):
            client.with_options(deadline=0.4).request("GET", "/")
        assert time.monotonic() - began < 0.9
        assert server.connections == 1
        client.request("GET", "/")


@contextmanager
def _slow_reader() -> Generator[str]:
    """A server that takes a request in sips."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)

        def sip() -> None:
            connection, _ = listener.accept()
            with connection, suppress(OSError):
                while connection.recv(200_000):
                    time.sleep(0.02)

        thread = threading.Thread(target=sip)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread.join()


def test_what_is_sent_to_a_slow_reader_is_cut_off(call: Caller) -> None:
    with _slow_reader() as url:
        options = {"base_url": url, "deadline": 0.4, "timeout": 10}
        media_type, body = "application/octet-stream", b"x" * 20_000_000
        began = time.monotonic()
        with pytest.raises(ApiTimeoutError, match="raise the deadline"):
            call(SERVICE, "PUT", "/", body=body, media_type=media_type, client=options)
        assert time.monotonic() - began < 0.9


def _addresses(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """Let `api.example.com` have these."""
    real = socket.getaddrinfo

    def found(host: str, port: int, *given: Any, **named: Any) -> list[Any]:
        hosts = addresses if host == "api.example.com" else [host]
        return [place for h in hosts for place in real(h, port, *given, **named)]

    monkeypatch.setattr(socket, "getaddrinfo", found)


def test_all_addresses_of_a_host_share_the_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _addresses(monkeypatch, *["127.0.0.1"] * 4)
    with ExitStack() as stack:
        # One who talks to nobody, and whose queue is full, lets all others wait.
        busy = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(2):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(busy.getsockname())
        url = f"http://api.example.com:{busy.getsockname()[1]}"
        client = stack.enter_context(BaseClient(SERVICE, base_url=url, timeout=10))
        began = time.monotonic()
        with pytest.raises(ApiTimeoutError, match="raise the deadline"):
            client.with_options(deadline=0.4).request("GET", "/")
        assert time.monotonic() - began < 0.9


def test_the_next_address_of_a_host_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    # Nobody listens at the first.
    _addresses(monkeypatch, "127.0.0.2", "127.0.0.1")
    with talk(serves(OK)) as server:
        url = server.url.replace("127.0.0.1", "api.example.com")
        with BaseClient(SERVICE, base_url=url, max_retries=0) as client:
            client.request("GET", "/")
    assert len(server.heads) == 1


def test_a_host_without_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object, **__: object) -> None:
        raise socket.gaierror("no such host")

    monkeypatch.setattr(socket, "getaddrinfo", none)
    url = "http://api.example.com"
    with (
        BaseClient(SERVICE, base_url=url, max_retries=0) as client,
        pytest.raises(ApiConnectionError, match="no such host"),
    ):
        client.request("GET", "/")


def test_items_of_a_stream_come_after_the_call() -> None:
    late = drips(EVENTS, [b"data: 1\n\n", b"data: 2\n\n"], 0.6)

    async def run(url: str) -> list[object]:
        async with BaseAsyncClient(SERVICE, base_url=url, deadline=0.3) as client:
            stream = await client.request("GET", "/", returns=AsyncStream[object])
            return [item async for item in stream]

    with talk(_ends(late)) as server:
        with BaseClient(SERVICE, base_url=server.url, deadline=0.3) as client:
            assert [*client.request("GET", "/", returns=Stream[object])] == [1, 2]
        assert asyncio.run(run(server.url)) == [1, 2]


def _ends(script: Script) -> Script:
    def run(connection: socket.socket) -> bool:
        script(connection)
        return False

    return run


def test_where_there_are_no_sockets_httpx_knows_what_to_do(
    server: EchoServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "emscripten")
    # Importing it fails.
    monkeypatch.setitem(sys.modules, punctual.__name__, None)
    with BaseClient(SERVICE, base_url=server.url) as client:
        client.request("GET", "/")
    assert server.last.target == "/"


def test_a_client_of_httpx_ends_a_body_in_time() -> None:
    # The head of an answer is its own affair.
    with (
        talk(SCRIPTS["body"]) as server,
        httpx.Client() as mine,
        BaseClient(SERVICE, base_url=server.url, http_client=mine) as client,
    ):
        began = time.monotonic()
        with pytest.raises(ApiTimeoutError, match="raise the deadline"):
            client.with_options(deadline=0.4).request("GET", "/", returns=object)
        assert time.monotonic() - began < 0.9
