"""Every fault that a server or a network can have, survived by both clients."""

from __future__ import annotations

import gzip
import socket
import time
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import pytest

from runtime.conftest import Caller
from runtime.misbehaving import (
    Script,
    answer,
    closes,
    drips,
    resets,
    serves,
    silent,
    talk,
)
from sdkwright.targets.python.runtime.client import BaseClient
from sdkwright.targets.python.runtime.enums import OpenStrEnum
from sdkwright.targets.python.runtime.errors import (
    ApiConnectionError,
    ApiError,
    ApiStatusError,
    ApiTimeoutError,
    BadGatewayError,
    DecodingError,
    RateLimitError,
    RedirectError,
    ServiceUnavailableError,
)
from sdkwright.targets.python.runtime.formats import DateTime
from sdkwright.targets.python.runtime.limiter import RateLimiter
from sdkwright.targets.python.runtime.model import CamelModel
from sdkwright.targets.python.runtime.retries import RetryBudget, RetryPolicy
from sdkwright.targets.python.runtime.service import Service

SERVICE = Service(name="s", version="1")
QUICK = RetryPolicy(first_delay=0.001)
OK = answer("200 OK", b'{"n": 1}')
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n"


class State(OpenStrEnum):
    ON = "on"


class Item(CamelModel):
    n: int
    state: State | None = None
    at: DateTime | None = None


def bomb() -> bytes:
    packed = gzip.compress(b"0" * 300_000_000, 9)
    fields = "Content-Type: application/json", "Content-Encoding: gzip"
    return answer("200 OK", packed, *fields)


BROKEN: dict[str, tuple[Script, type[ApiError], str]] = {
    "reset before the head": (resets(), ApiConnectionError, "No answer"),
    "reset in the head": (resets(b"HTTP/1.1 20"), ApiConnectionError, "No answer"),
    "reset in the body": (resets(HEAD, b'{"n'), ApiConnectionError, "No answer"),
    "closed before the head": (closes(), ApiConnectionError, "No answer"),
    "closed in the head": (closes(HEAD[:30]), ApiConnectionError, "No answer"),
    "closed in the body": (closes(HEAD, b'{"n'), ApiConnectionError, "No answer"),
    "chunks that break off": (
        closes(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
            b'Transfer-Encoding: chunked\r\n\r\n5\r\n{"n":\r\n'
        ),
        ApiConnectionError,
        "No answer",
    ),
    "chunks that are none": (
        closes(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"),
        ApiConnectionError,
        "No answer",
    ),
    "no HTTP at all": (closes(b"SSH-2.0-x\r\n\r\n"), ApiConnectionError, "No answer"),
    "a huge head": (
        closes(b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 200_000 + b"\r\n\r\n"),
        ApiConnectionError,
        "No answer",
    ),
    "a drip that is too slow": (
        drips(HEAD, [b'{"n": 1}'], 0.6),
        ApiTimeoutError,
        "raise the timeout",
    ),
    "no answer": (silent(0.6), ApiTimeoutError, "raise the timeout"),
    "invalid gzip": (
        serves(answer("200 OK", b"no gzip", "Content-Encoding: gzip")),
        DecodingError,
        "content encoding is broken",
    ),
    "a page of HTML": (
        serves(answer("200 OK", b"<!doctype html><p>x", "Content-Type: text/html")),
        DecodingError,
        "an HTML page where JSON was due",
    ),
    "a page of HTML from a gateway": (
        serves(answer("502 Bad Gateway", b"<html>x", "Content-Type: text/html")),
        BadGatewayError,
        "502 Bad Gateway",
    ),
    "nothing where JSON was due": (
        serves(answer("200 OK", b"")),
        DecodingError,
        "empty where JSON was due",
    ),
    "no JSON": (serves(answer("200 OK", b'{"n":')), DecodingError, "not valid JSON"),
    "invalid UTF-8": (
        serves(answer("200 OK", b'{"n": 1, "x": "\xff"}')),
        DecodingError,
        "not valid JSON",
    ),
    "deep JSON": (
        serves(answer("200 OK", b"[" * 100_000 + b"]" * 100_000)),
        DecodingError,
        "not valid JSON",
    ),
    "another media type": (
        serves(answer("200 OK", b"\x89PNG", "Content-Type: image/png")),
        DecodingError,
        "is image/png where JSON was due",
    ),
    "a redirect in a circle": (
        serves(answer("302 Found", b"", "Location: /x")),
        RedirectError,
        "302 Found",
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_fault_is_an_error_that_says_what_it_is(call: Caller, fault: str) -> None:
    script, kind, message = BROKEN[fault]
    with talk(script) as server:
        options = {"base_url": server.url, "timeout": 0.3}
        with pytest.raises(kind, match=message) as caught:
            call(SERVICE, "GET", "/x", returns=Item, client=options)
    assert caught.value.method == "GET"
    assert caught.value.url == f"{server.url}/x"
    assert caught.value.attempts == 1


@pytest.mark.parametrize(
    "fault",
    [fault for fault, (_, kind, _) in BROKEN.items() if kind is ApiConnectionError],
)
def test_a_connection_that_breaks_is_tried_again(call: Caller, fault: str) -> None:
    script, _, _ = BROKEN[fault]
    with talk(script, script, serves(OK)) as server:
        options = {"base_url": server.url, "max_retries": 2, "retry_policy": QUICK}
        got = call(SERVICE, "GET", "/x", returns=Item, client=options)
    assert got == Item(n=1)
    assert len(server.heads) == 3


def test_a_connection_that_breaks_after_a_post_is_not_tried_again(
    call: Caller,
) -> None:
    with talk(resets(HEAD), serves(OK)) as server:
        options = {"base_url": server.url, "max_retries": 2, "retry_policy": QUICK}
        with pytest.raises(ApiConnectionError):
            call(SERVICE, "POST", "/x", body={}, client=options)
        assert len(server.heads) == 1


def test_a_refused_connection_is_tried_again_whatever_the_method(call: Caller) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        options = {"base_url": url, "max_retries": 2, "retry_policy": QUICK}
        with pytest.raises(ApiConnectionError, match="No answer") as caught:
            call(SERVICE, "POST", "/x", body={}, client=options)
    assert caught.value.attempts == 3


def test_a_slow_drip_within_the_timeout_is_read(call: Caller) -> None:
    drops = [bytes([byte]) for byte in b'{"n": 1}']
    with talk(drips(HEAD, drops, 0.02)) as server:
        options = {"base_url": server.url, "timeout": 1}
        assert call(SERVICE, "GET", "/x", returns=Item, client=options) == Item(n=1)


@pytest.mark.parametrize("where", ["head", "body", "retries", "limiter"])
def test_nothing_hangs_past_its_deadline(call: Caller, where: str) -> None:
    endless = [b" "] * 500
    scripts: dict[str, Script] = {
        "head": silent(3),
        "body": drips(HEAD.replace(b"8", b"800"), endless, 0.02),
        "retries": serves(answer("503 Service Unavailable")),
        "limiter": serves(OK),
    }
    options: dict[str, Any] = {"deadline": 0.3, "max_retries": 100, "timeout": 10}
    began = time.monotonic()
    with talk(scripts[where]) as server:
        options["base_url"] = server.url
        if where == "limiter":
            options["limiter"] = RateLimiter(1, 60)
            options["limiter"].reserve()
        with pytest.raises((ApiTimeoutError, ServiceUnavailableError)):
            call(SERVICE, "GET", "/x", returns=Item, client=options)
    assert time.monotonic() - began < 1.5


def test_one_that_says_too_much(call: Caller) -> None:
    with talk(serves(answer("200 OK", b"0" * 2_000_000))) as server:
        options = {"base_url": server.url, "max_response_bytes": 1_000_000}
        with pytest.raises(DecodingError, match="longer than 1000000 bytes"):
            call(SERVICE, "GET", "/x", returns=Item, client=options)


def test_a_hundred_megabytes_where_json_was_due(call: Caller) -> None:
    with (
        talk(serves(answer("200 OK", b"0" * 100_000_000))) as server,
        pytest.raises(DecodingError, match="not valid JSON"),
    ):
        call(SERVICE, "GET", "/x", returns=Item, client={"base_url": server.url})


def test_a_bomb(call: Caller) -> None:
    with (
        talk(serves(bomb())) as server,
        pytest.raises(DecodingError, match="longer than 268435456 bytes"),
    ):
        call(SERVICE, "GET", "/x", returns=Item, client={"base_url": server.url})


def test_a_body_on_204(call: Caller) -> None:
    wrong = b"HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}"
    with talk(serves(wrong), serves(OK)) as server:
        options = {"base_url": server.url, "max_retries": 1, "retry_policy": QUICK}
        assert call(SERVICE, "GET", "/x", client=options) is None


@pytest.mark.parametrize(
    "location", ["http://127.0.0.1:{port}/y", "//localhost:{port}/y"]
)
def test_credentials_do_not_follow_to_another_origin(
    call: Caller, location: str
) -> None:
    with talk(serves(OK)) as other:
        where = location.format(port=other.url.rpartition(":")[2])
        away = serves(answer("307 Temporary Redirect", b"", f"Location: {where}"))
        with talk(away) as server:
            got = call(
                SERVICE,
                "GET",
                "/x",
                returns=Item,
                headers={"X-Own": "mine"},
                cookies={"session": "secret"},
                client={"base_url": server.url, "headers": {"Authorization": "secret"}},
            )
    assert got == Item(n=1)
    assert b"secret" in server.heads[0]
    assert b"secret" not in other.heads[0]
    assert b"X-Own" not in other.heads[0]


def test_credentials_follow_within_an_origin(call: Caller) -> None:
    hop = serves(answer("302 Found", b"", "Location: y?a=1#part"))
    with talk(hop, serves(OK)) as server:
        options = {"base_url": server.url, "headers": {"Authorization": "secret"}}
        assert call(SERVICE, "GET", "/x/z", returns=Item, client=options) == Item(n=1)
    assert server.heads[1].startswith(b"GET /x/y?a=1 HTTP/1.1")
    assert b"secret" in server.heads[1]


@pytest.mark.parametrize(
    ("wait", "expected"),
    [
        ("0", 0.0),
        ("0.3", 0.3),
        (format_datetime(datetime(2020, 1, 1, tzinfo=UTC), usegmt=True), 0.0),
    ],
)
def test_the_server_says_when_to_come_back(
    call: Caller, wait: str, expected: float
) -> None:
    busy = serves(answer("429 Too Many Requests", b"{}", f"Retry-After: {wait}"))
    with talk(busy, serves(OK)) as server:
        began = time.monotonic()
        options = {"base_url": server.url, "max_retries": 1}
        assert call(SERVICE, "GET", "/x", returns=Item, client=options) == Item(n=1)
        assert expected <= time.monotonic() - began < expected + 1


@pytest.mark.parametrize("header", ["Retry-After: soon", "X: y"])
def test_a_wait_that_cannot_be_read_is_our_own(call: Caller, header: str) -> None:
    busy = serves(answer("429 Too Many Requests", b"{}", header))
    with talk(busy, serves(OK)) as server:
        options = {"base_url": server.url, "max_retries": 1, "retry_policy": QUICK}
        assert call(SERVICE, "GET", "/x", returns=Item, client=options) == Item(n=1)


@pytest.mark.parametrize(
    "header",
    [
        "Retry-After: 31536000",
        "Retry-After: Fri, 31 Dec 2100 23:59:59 GMT",
        "RateLimit-Reset: 3600",
        'RateLimit: "default";r=0;t=3600',
        "X-RateLimit-Reset: 4102444800",
    ],
)
def test_a_wait_that_is_too_long_is_an_error_at_once(call: Caller, header: str) -> None:
    busy = serves(answer("429 Too Many Requests", b"{}", header))
    with talk(busy) as server:
        options = {"base_url": server.url, "max_retries": 5}
        began = time.monotonic()
        with pytest.raises(RateLimitError) as caught:
            call(SERVICE, "GET", "/x", client=options)
    assert time.monotonic() - began < 1
    assert caught.value.attempts == 1
    assert caught.value.retry_after is not None
    assert caught.value.retry_after > 3000


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_server_that_recovers(call: Caller, status: int) -> None:
    ill = serves(answer(f"{status} X"))
    with talk(ill, ill, serves(OK)) as server:
        options = {"base_url": server.url, "max_retries": 2, "retry_policy": QUICK}
        assert call(SERVICE, "GET", "/x", returns=Item, client=options) == Item(n=1)
    assert len(server.heads) == 3
    assert server.connections == 1


@pytest.mark.parametrize(
    ("method", "arguments", "attempts"),
    [
        ("GET", {}, 3),
        ("PUT", {"body": {}}, 3),
        ("DELETE", {}, 3),
        ("POST", {"body": {}}, 1),
        ("PATCH", {"body": {}}, 1),
        ("POST", {"body": {}, "idempotency_key": "Idempotency-Key"}, 3),
    ],
)
def test_only_what_may_be_repeated_is(
    call: Caller, method: str, arguments: dict[str, Any], attempts: int
) -> None:
    with talk(serves(answer("503 Service Unavailable"))) as server:
        options = {"base_url": server.url, "max_retries": 2, "retry_policy": QUICK}
        with pytest.raises(ServiceUnavailableError) as caught:
            call(SERVICE, method, "/x", client=options, **arguments)
    assert caught.value.attempts == len(server.heads) == attempts
    keys = {
        line
        for head in server.heads
        for line in head.split(b"\r\n")
        if line.startswith(b"Idempotency-Key: ")
    }
    assert len(keys) == ("idempotency_key" in arguments)


def test_the_callers_own_idempotency_key_is_sent_as_it_is(call: Caller) -> None:
    service = replace(SERVICE, idempotency_header="Idempotency-Key")
    with talk(serves(answer("503 X")), serves(OK)) as server:
        options = {
            "base_url": server.url,
            "max_retries": 1,
            "retry_policy": QUICK,
            "headers": {"Idempotency-Key": "order 17"},
        }
        item = call(service, "POST", "/x", body={}, returns=Item, client=options)
    assert item == Item(n=1)
    for head in server.heads:
        lines = [ln for ln in head.split(b"\r\n") if b"idempotency" in ln.lower()]
        assert lines == [b"Idempotency-Key: order 17"]
    assert len(server.heads) == 2


def test_the_caller_can_allow_more(call: Caller) -> None:
    policy = RetryPolicy(methods=frozenset({"POST"}), first_delay=0.001)
    with talk(serves(answer("503 X")), serves(OK)) as server:
        options = {"base_url": server.url, "retry_policy": policy, "max_retries": 1}
        call(SERVICE, "POST", "/x", body={}, client=options)
    assert len(server.heads) == 2


def test_a_budget_ends_retries() -> None:
    budget = RetryBudget(capacity=3, refund=0.5)
    assert [budget.spend() for _ in range(5)] == [True, True, True, False, False]
    budget.earn()
    assert not budget.spend()
    budget.earn()
    assert budget.spend()


def test_an_outage_is_not_made_worse() -> None:
    with talk(serves(answer("503 Service Unavailable"))) as server:
        quick = RetryPolicy(first_delay=0)
        with BaseClient(
            SERVICE, base_url=server.url, max_retries=2, retry_policy=quick
        ) as client:
            for _ in range(100):
                with pytest.raises(ServiceUnavailableError):
                    client.request("GET", "/x")
    # Without a budget there would be 300.
    assert len(server.heads) == 200


def test_what_the_server_sends_is_kept(call: Caller) -> None:
    said = (
        b'{"n": 123456789012345678901234567890, "state": "dim", "extra": [1],'
        b' "at": "2024-05-06T07:08:09"}'
    )
    with talk(serves(answer("200 OK", said))) as server:
        options = {"base_url": server.url}
        got = call(SERVICE, "GET", "/x", returns=Item, client=options)
    assert got.n == 123456789012345678901234567890
    assert got.state == "dim"
    assert got.at is not None
    assert got.at.tzinfo is None
    assert got.to_dict()["extra"] == [1]


@pytest.mark.parametrize(
    "said", [b"{}", b'{"n": null}', b'{"n": "x"}', b'{"n":1,"n":2}']
)
def test_what_does_not_match_is_no_reason_to_lose_an_answer(
    call: Caller, said: bytes
) -> None:
    with talk(serves(answer("200 OK", said))) as server:
        got = call(SERVICE, "GET", "/x", returns=Item, client={"base_url": server.url})
    assert isinstance(got, Item)


def test_statuses_that_nobody_knows(call: Caller) -> None:
    with (
        talk(serves(answer("599 Odd", b'{"message": "odd"}'))) as server,
        pytest.raises(ApiStatusError, match=r"599 .*odd") as caught,
    ):
        call(SERVICE, "GET", "/x", client={"base_url": server.url})
    assert caught.value.status_code == 599
