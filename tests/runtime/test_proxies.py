"""Calls that go through a proxy, the environment's or the caller's own."""

from __future__ import annotations

import select
import socket
from collections.abc import Callable
from contextlib import closing
from typing import Any

import httpx
import pytest

from runtime.conftest import Caller
from runtime.misbehaving import answer, serves, talk
from sdkwright.targets.python.runtime.client import BaseClient
from sdkwright.targets.python.runtime.service import Service
from support.certificates import tls

SERVICE = Service(name="s", version="1")
OK = answer("200 OK")


@pytest.mark.parametrize("name", ["HTTP_PROXY", "all_proxy"])
def test_the_proxy_of_the_environment_is_used(
    call: Caller, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    with talk(serves(OK)) as proxy, talk(serves(OK)) as server:
        monkeypatch.setenv(name, proxy.url)
        options = {"base_url": "http://api.example.com"}
        call(SERVICE, "GET", "/x", query={"q": "a b"}, client=options)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        call(SERVICE, "GET", "/y", client={"base_url": server.url})
    # The whole URL, as proxies need it (RFC 9112 section 3.2.2).
    line = b"GET http://api.example.com/x?q=a%20b HTTP/1.1\r\n"
    assert proxy.heads[0].startswith(line)
    assert server.heads[0].startswith(b"GET /y HTTP/1.1\r\n")


def test_a_proxy_leads_to_a_server_that_speaks_tls(
    call: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    for_server, for_client = tls()
    with talk(serves(OK), tls=for_server) as server, talk(_leads_on(server.url)) as p:
        monkeypatch.setenv("HTTPS_PROXY", p.url)
        options: dict[str, Any] = {"base_url": server.url, "tls": for_client}
        call(SERVICE, "GET", "/x", client=options)
    place = server.url.removeprefix("https://").encode()
    assert p.heads[0].startswith(b"CONNECT " + place + b" HTTP/1.1\r\n")
    assert server.heads[0].startswith(b"GET /x HTTP/1.1\r\n")


def test_a_proxy_of_the_caller() -> None:
    with (
        talk(serves(OK)) as proxy,
        httpx.Client(proxy=proxy.url) as mine,
        BaseClient(
            SERVICE, base_url="http://api.example.com", http_client=mine
        ) as client,
    ):
        client.request("GET", "/x")
    assert proxy.heads[0].startswith(b"GET http://api.example.com/x HTTP/1.1\r\n")


def _leads_on(url: str) -> Callable[[socket.socket], bool]:
    """A script of a proxy that hands everything on, both ways."""
    host, _, port = url.removeprefix("https://").partition(":")

    def run(client: socket.socket) -> bool:
        with closing(socket.create_connection((host, int(port)))) as server:
            client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            _hand_on(client, server)
        return False

    return run


def _hand_on(one: socket.socket, other: socket.socket) -> None:
    to = {one: other, other: one}
    while True:
        ready, _, _ = select.select([one, other], [], [])
        for source in ready:
            data = source.recv(65536)
            if not data:
                return
            to[source].sendall(data)
