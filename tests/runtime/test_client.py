"""Calls against a real server: the raw request line, settings, capture, dry run."""

from __future__ import annotations

import asyncio
import threading
from typing import assert_type

import httpx
import pytest

from runtime.conftest import Caller
from runtime.echo_server import EchoServer
from sdkwright.targets.python.runtime.calls import Call
from sdkwright.targets.python.runtime.client import BaseAsyncClient, BaseClient
from sdkwright.targets.python.runtime.model import CamelModel
from sdkwright.targets.python.runtime.responses import Responses
from sdkwright.targets.python.runtime.service import Server, ServerVariable, Service
from sdkwright.targets.python.runtime.timeouts import Timeout

SERVICE = Service(name="thing-sdk", version="1.2")


class Thing(CamelModel):
    thing_id: int | None = None


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        ("a/b", "a%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("100%", "100%25"),
        ("%2F", "%252F"),
        ("a b", "a%20b"),
        ("a+b", "a%2Bb"),
        ("größe/日本", "gr%C3%B6%C3%9Fe%2F%E6%97%A5%E6%9C%AC"),
        (".", "%2E"),
        ("..", "%2E%2E"),
        ("~a-b_c.d", "~a-b_c.d"),
        ("\r\n\0", "%0D%0A%00"),
        ("", ""),
    ],
)
def test_path_values_arrive_as_data(
    server: EchoServer, call: Caller, value: str, segment: str
) -> None:
    call(SERVICE, "GET", "/files/{name}/meta", path={"name": value})
    assert server.last.target == f"/files/{segment}/meta"


def test_path_values_take_their_own_places(server: EchoServer, call: Caller) -> None:
    call(
        SERVICE,
        "GET",
        "/x/{id}/{id2}/{id-2}.{f}",
        path={"id": "{id2}", "id2": "b", "id-2": 3, "f": True},
    )
    assert server.last.target == "/x/%7Bid2%7D/b/3.true"


def test_missing_path_value_is_refused_before_sending(
    server: EchoServer, call: Caller
) -> None:
    with pytest.raises(ValueError, match="path parameter id needs a value"):
        call(SERVICE, "GET", "/x/{id}", path={"id": None})
    assert server.received == []


def test_query_is_not_encoded_twice(server: EchoServer, call: Caller) -> None:
    call(SERVICE, "GET", "/q", query={"a b[]": "x|y%20[z]'", "none": None, "e": ""})
    assert server.last.target == "/q?a%20b%5B%5D=x%7Cy%2520%5Bz%5D%27&e="


@pytest.mark.parametrize("base", ["/gw/v1", "/gw/v1/"])
def test_base_url_path_is_a_prefix(server: EchoServer, call: Caller, base: str) -> None:
    call(SERVICE, "GET", "/a", client={"base_url": server.url + base})
    assert server.last.target == "/gw/v1/a"


def test_own_http_client_is_used_and_left_open(server: EchoServer) -> None:
    with httpx.Client(headers={"X-Mine": "1"}) as http_client:
        with BaseClient(SERVICE, base_url=server.url, http_client=http_client) as c:
            c.request("GET", "/")
        assert not http_client.is_closed
    assert server.last.header("X-Mine") == "1"


def test_own_async_http_client_is_left_open(server: EchoServer) -> None:
    async def run() -> None:
        async with httpx.AsyncClient() as http_client:
            async with BaseAsyncClient(
                SERVICE, base_url=server.url, http_client=http_client
            ) as client:
                await client.request("GET", "/")
            assert not http_client.is_closed

    asyncio.run(run())


def test_closed_client_cannot_be_used(server: EchoServer) -> None:
    with BaseClient(SERVICE, base_url=server.url) as client:
        pass
    with pytest.raises(RuntimeError, match="closed"):
        client.request("GET", "/")


def test_headers_that_every_request_has(server: EchoServer, call: Caller) -> None:
    server.says(200, b"{}")
    call(SERVICE, "GET", "/", returns=Thing, client={"headers": {"x-app": "größe"}})
    assert (server.last.header("User-Agent") or "").startswith("thing-sdk/1.2 Python/3")
    assert server.last.header("Accept") == "application/json"
    assert (server.last.header("X-App") or "").encode("latin-1") == "größe".encode()


@pytest.mark.parametrize("value", ["a\r\nb", "a\nb", "a\0b", "a\x1bb", " a", "a "])
def test_header_values_that_cannot_be_sent(
    server: EchoServer, call: Caller, value: str
) -> None:
    with pytest.raises(ValueError, match="the header X-Note must not") as caught:
        call(SERVICE, "GET", "/", headers={"X-Note": value})
    assert value not in str(caught.value)
    assert server.received == []


def test_with_options_shares_connections_and_adds_headers(server: EchoServer) -> None:
    with BaseClient(SERVICE, base_url=server.url, headers={"X-A": "1"}) as client:
        other = client.with_options(
            timeout=Timeout(connect=1, read=2),
            headers={"x-b": "2"},
            query={"trace": True},
        )
        other.request("GET", "/o")
        assert server.last.target == "/o?trace=true"
        assert (server.last.header("X-A"), server.last.header("X-B")) == ("1", "2")
        client.request("GET", "/c")
        assert server.last.header("X-B") is None
        assert type(other) is BaseClient


def test_capture_shows_request_and_response(server: EchoServer) -> None:
    server.says(201, b'{"thingId": 3}', X_Count="7")
    with BaseClient(SERVICE, base_url=server.url) as client:
        client.request("GET", "/before")
        with client.capture() as calls:
            client.with_options(timeout=3).request(
                "POST", "/things", body={"thingId": 3}, returns=Thing
            )
        client.request("GET", "/after")
    (done,) = calls
    assert_type(done, Call)
    assert done.request.method == "POST"
    assert done.request.url == server.url + "/things"
    assert done.request.content == b'{"thingId":3}'
    assert done.request.headers["content-type"] == "application/json"
    assert done.response is not None
    assert done.response.status_code == 201
    assert done.response.headers["x-count"] == "7"
    assert done.response.content == b'{"thingId": 3}'
    assert done.attempts == 1
    assert 0 < done.elapsed < 10


def test_capture_keeps_threads_apart(server: EchoServer) -> None:
    found: dict[str, list[str]] = {}
    with BaseClient(SERVICE, base_url=server.url) as client:

        def work(name: str) -> None:
            with client.capture() as calls:
                for _ in range(5):
                    client.request("GET", f"/{name}")
            found[name] = [done.request.url.rpartition("/")[2] for done in calls]

        with client.capture() as outer:
            threads = [threading.Thread(target=work, args=(n,)) for n in "abcd"]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
    assert found == {name: [name] * 5 for name in "abcd"}
    assert outer == []


def test_capture_keeps_tasks_apart(server: EchoServer) -> None:
    async def run() -> None:
        async with BaseAsyncClient(SERVICE, base_url=server.url) as client:

            async def work(name: str) -> list[str]:
                with client.capture() as calls:
                    await client.request("GET", f"/{name}")
                return [done.request.url.rpartition("/")[2] for done in calls]

            with client.capture() as outer:
                found = await asyncio.gather(*(work(name) for name in "abc"))
            assert found == [["a"], ["b"], ["c"]]
            assert len(outer) == 3

    asyncio.run(run())


def test_capture_of_one_client_shows_no_calls_of_another(server: EchoServer) -> None:
    with (
        BaseClient(SERVICE, base_url=server.url) as one,
        BaseClient(SERVICE, base_url=server.url) as two,
    ):
        with one.capture() as calls:
            two.request("GET", "/")
        assert calls == []


def test_dry_run_sends_nothing_and_ends_its_block(server: EchoServer) -> None:
    reached = False
    with BaseClient(SERVICE, base_url=server.url) as client:
        with client.dry_run() as calls:
            client.request("PUT", "/a b?", body="it's", returns=Thing)
            reached = True
        assert not reached
        assert server.received == []
        assert calls[-1].response is None
        assert calls[-1].attempts == 0
        assert calls[-1].as_curl() == (
            f"curl -X PUT '{server.url}/a b?'"
            f" -H '{_user_agent(calls[-1])}' -H 'Accept: application/json'"
            " -H 'Content-Type: application/json'"
            """ --data-binary '"it'"'"'s"'"""
        )
        client.request("GET", "/")
        assert len(server.received) == 1


def test_dry_run_of_async_client(server: EchoServer) -> None:
    async def run() -> None:
        async with BaseAsyncClient(SERVICE, base_url=server.url) as client:
            with client.dry_run() as calls:
                await client.request("GET", "/x")
            assert calls[-1].request.url == server.url + "/x"

    asyncio.run(run())
    assert server.received == []


def test_dry_run_lets_other_errors_out(server: EchoServer) -> None:
    with (
        BaseClient(SERVICE, base_url=server.url) as client,
        pytest.raises(ZeroDivisionError),
        client.dry_run(),
    ):
        raise ZeroDivisionError


def _user_agent(done: Call) -> str:
    return f"User-Agent: {done.request.headers['user-agent']}"


SERVERS = Service(
    name="s",
    version="1",
    server=Server(
        "https://api.{region}:{port}/v2/",
        {"region": ServerVariable("eu.test"), "port": ServerVariable("8443")},
    ),
)


def test_server_variables() -> None:
    with BaseClient(SERVERS, variables={"region": "us.test", "port": None}) as client:
        with client.dry_run() as calls:
            client.request("GET", "/a")
        assert calls[-1].request.url == "https://api.us.test:8443/v2/a"
        with client.dry_run() as calls:
            client.request("GET", "/a", server=Server("https://files.test"))
        assert calls[-1].request.url == "https://files.test/a"


def test_a_base_url_wins_over_every_server() -> None:
    with BaseClient(SERVERS, base_url="http://localhost:1/x") as client:
        with client.dry_run() as calls:
            client.request("GET", "/a", server=Server("https://files.test"))
        assert calls[-1].request.url == "http://localhost:1/x/a"


@pytest.mark.parametrize(
    "url", ["localhost", "/v1", "ftp://a", "http://", "http://a?b"]
)
def test_base_url_that_cannot_be(url: str) -> None:
    with pytest.raises(ValueError, match="base_url must"):
        BaseClient(SERVICE, base_url=url)


def test_types_of_results(server: EchoServer) -> None:
    server.says(200, b'[{"thingId": 1}]')
    with BaseClient(SERVICE, base_url=server.url) as client:
        many = client.request("GET", "/", returns=list[Thing])
        assert_type(many, list[Thing])
        assert many == [Thing(thing_id=1)]
        server.says(200, b'{"thingId": 1}')
        assert_type(client.request("GET", "/", returns=Thing), Thing)
        assert_type(client.request("GET", "/", returns=Thing | None), Thing | None)
        either = client.request(
            "GET", "/", returns=Responses[Thing | str]({200: Thing})
        )
        assert_type(either, Thing | str)
        assert isinstance(either, Thing)


def test_repr_shows_no_credentials() -> None:
    with BaseClient(SERVERS, credentials={"oauth": "s3cret"}) as client:
        assert repr(client) == "<BaseClient of s>"
        assert "s3cret" not in repr(vars(client))
