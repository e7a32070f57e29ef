"""Reading responses: by status, by media type, and where they are not as promised."""

from __future__ import annotations

import gzip
from typing import Any

import pytest

from runtime.conftest import Caller
from runtime.echo_server import EchoServer
from sdkwright.targets.python.runtime import media
from sdkwright.targets.python.runtime.client import BaseClient
from sdkwright.targets.python.runtime.errors import (
    ConflictError,
    DecodingError,
)
from sdkwright.targets.python.runtime.headers import Headers
from sdkwright.targets.python.runtime.model import CamelModel
from sdkwright.targets.python.runtime.responses import Responses, accept
from sdkwright.targets.python.runtime.service import Service

SERVICE = Service(name="s", version="1")


class Result(CamelModel):
    value: int


class Job(CamelModel):
    id: str


JSON = "application/json"
BY_STATUS = Responses[Result | Job | None](
    {"200": Result, 201: Job, 202: None, "2XX": Job, "default": Result}
)
BY_MEDIA_TYPE = Responses[Result | str | bytes](
    {200: {JSON: Result, "text/*": str, "application/pdf": bytes}}
)


@pytest.mark.parametrize(
    ("status", "body", "result"),
    [
        (200, b'{"value": 1}', Result(value=1)),
        (201, b'{"id": "j"}', Job(id="j")),
        (202, b"", None),
        (203, b'{"id": "k"}', Job(id="k")),
    ],
)
def test_the_status_decides(
    server: EchoServer, call: Caller, status: int, body: bytes, result: object
) -> None:
    server.says(status, body)
    assert call(SERVICE, "POST", "/x", returns=BY_STATUS) == result


def test_a_default_is_for_success_only_where_success_came(
    server: EchoServer, call: Caller
) -> None:
    returns = Responses[Result]({"default": Result})
    server.says(200, b'{"value": 1}')
    assert call(SERVICE, "GET", "/x", returns=returns) == Result(value=1)
    server.says(409, b'{"value": 1}')
    with pytest.raises(ConflictError):
        call(SERVICE, "GET", "/x", returns=returns)


@pytest.mark.parametrize(
    ("media_type", "body", "result"),
    [
        (JSON, b'{"value": 1}', Result(value=1)),
        ("Application/JSON; charset=UTF-8", b'{"value": 1}', Result(value=1)),
        ("application/hal+json", b'{"value": 1}', Result(value=1)),
        ("text/plain", b"hello", "hello"),
        ("text/csv; charset=iso-8859-1", "größe".encode("latin-1"), "größe"),
        ("application/pdf", b"%PDF\xff\0", b"%PDF\xff\0"),
        ("image/png", b"\x89PNG", b"\x89PNG"),
        ("application/xml", b"<a/>", "<a/>"),
        (None, b'{"value": 1}', Result(value=1)),
    ],
)
def test_the_media_type_decides(
    server: EchoServer,
    call: Caller,
    media_type: str | None,
    body: bytes,
    result: object,
) -> None:
    server.says(200, body, media_type)
    assert call(SERVICE, "GET", "/x", returns=BY_MEDIA_TYPE) == result
    assert server.last.header("Accept") == f"{JSON}, text/*, application/pdf"


@pytest.mark.parametrize(
    ("returns", "media_type", "body", "result"),
    [
        (str, "text/plain", b"12", "12"),
        (str, "text/plain; charset=iso-8859-1", b"gr\xf6\xdfe", "größe"),
        (str, "text/plain; charset=klingon", "größe".encode(), "größe"),
        (str, "application/xml", b"<a/>", "<a/>"),
        (str, JSON, b'"7"', "7"),
        (str, JSON, b"{}", "{}"),
        (str, JSON, b"not json", "not json"),
        (str, "text/plain", b"", ""),
        (bytes, JSON, b"{}", b"{}"),
        (bytes, "image/png", b"", b""),
        (int, JSON, b"7", 7),
        (bool, JSON, b"true", True),
        (int | None, JSON, b"null", None),
        (int | None, None, b"", None),
        (object, JSON, b'{"x": [false]}', {"x": [False]}),
        (object, "text/plain", b"x", "x"),
        (object, "image/png", b"x", b"x"),
        (object, None, b"", None),
        (dict[str, int], JSON, b'{"a": 1}', {"a": 1}),
        (list[Result], JSON, b'[{"value": 1}]', [Result(value=1)]),
        (Result, "text/plain", b'{"value": 1}', Result(value=1)),
        (Result, JSON, b'\xef\xbb\xbf{"value": 1}', Result(value=1)),
        (
            Result,
            "application/json; charset=utf-16",
            '{"value": 1}'.encode("utf-16"),
            Result(value=1),
        ),
        (None, JSON, b'{"value": 1}', None),
        (None, JSON, b"", None),
    ],
)
def test_bodies(
    server: EchoServer,
    call: Caller,
    returns: Any,
    media_type: str | None,
    body: bytes,
    result: object,
) -> None:
    server.says(200, body, media_type)
    got = call(SERVICE, "GET", "/x", returns=returns)
    assert got == result
    assert type(got) is type(result)


@pytest.mark.parametrize(
    ("media_type", "body", "message"),
    [
        (JSON, b"", "the response is empty where JSON was due"),
        (JSON, b" \n", "the response is empty where JSON was due"),
        ("text/html", b"<!DOCTYPE html><p>Login", "is an HTML page where JSON was due"),
        (JSON, b"<html>", "is an HTML page where JSON was due"),
        (JSON, b'{"value": 1', "is not valid JSON"),
        (JSON, b'{"value": "\xff"}', "is not valid JSON"),
        (JSON, b"[" * 100_000, "is not valid JSON"),
        ("text/plain", b"oops", "is text/plain where JSON was due"),
        (None, b"oops", "is without a media type where JSON was due"),
    ],
)
def test_what_cannot_be_decoded(
    server: EchoServer,
    call: Caller,
    media_type: str | None,
    body: bytes,
    message: str,
) -> None:
    server.says(200, body, media_type, X_Request_Id="r-1")
    with pytest.raises(DecodingError, match=message) as caught:
        call(SERVICE, "GET", "/x", returns=Result)
    assert caught.value.response.content == body
    assert caught.value.status_code == 200
    assert caught.value.request_id == "r-1"
    assert "oops" not in str(caught.value)


def test_head_and_no_content(server: EchoServer, call: Caller) -> None:
    server.says(200, b"", None, X_Count="5")
    assert call(SERVICE, "HEAD", "/x", returns=Result) is None
    server.says(204, b"", None)
    assert call(SERVICE, "GET", "/x") is None


def test_compressed_responses(server: EchoServer, call: Caller) -> None:
    packed = gzip.compress(b'{"value": 1}')
    server.says(200, packed, JSON, Content_Encoding="gzip")
    assert call(SERVICE, "GET", "/x", returns=Result) == Result(value=1)
    server.says(200, b"no gzip", JSON, Content_Encoding="gzip")
    with pytest.raises(DecodingError, match="content encoding is broken") as caught:
        call(SERVICE, "GET", "/x", returns=Result)
    assert caught.value.status_code == 200


def test_accept() -> None:
    assert accept(Result) == JSON
    assert accept(None) == JSON
    assert accept(bytes) == "*/*"
    assert accept(BY_STATUS) == JSON


def test_accept_can_be_given(server: EchoServer, call: Caller) -> None:
    call(SERVICE, "GET", "/x", accept="text/csv")
    assert server.last.header("Accept") == "text/csv"


def test_headers_of_a_response(server: EchoServer) -> None:
    server.says(200, b"{}", X_Rate="7", Location="/h/1")
    with BaseClient(SERVICE, base_url=server.url) as client, client.capture() as calls:
        client.request("GET", "/x", returns=object)
    response = calls[-1].response
    assert response is not None
    assert response.headers["X-RATE"] == "7"
    assert response.headers.get("location") == "/h/1"
    assert "nope" not in response.headers
    assert response.json() == {}
    assert repr(response) == "<Response 200 OK, 2 bytes of application/json>"


def test_header_mapping() -> None:
    headers = Headers([("Set-Cookie", "a=1"), ("X", "2"), ("set-cookie", "b=2")])
    assert headers["SET-COOKIE"] == "a=1, b=2"
    assert headers.get_all("set-cookie") == ["a=1", "b=2"]
    assert list(headers) == ["set-cookie", "x"]
    assert len(headers) == 2
    assert repr(headers) == "Headers(set-cookie, x)"
    with pytest.raises(KeyError):
        headers["y"]


@pytest.mark.parametrize(
    ("content_type", "json", "text"),
    [
        ("application/json", True, False),
        ("application/problem+json; charset=utf-8", True, False),
        ("text/json", True, False),
        ("text/html", False, True),
        ("application/atom+xml", False, True),
        ("application/octet-stream", False, False),
        ("", False, False),
    ],
)
def test_media_types(content_type: str, json: bool, text: bool) -> None:
    assert media.is_json(content_type) is json
    assert media.is_text(content_type) is text
