"""Values that would like to be structure arrive as data, or are refused unsent."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from runtime.conftest import Caller
from runtime.echo_server import EchoServer
from sdkwright.targets.python.runtime.headers import Headers
from sdkwright.targets.python.runtime.masking import Secrets
from sdkwright.targets.python.runtime.messages import Request
from sdkwright.targets.python.runtime.redirects import redirected
from sdkwright.targets.python.runtime.service import Service

SERVICE = Service(name="s", version="1")
VALUES = [
    "a\rb",
    "a\nb",
    "a\r\nX-Evil: 1\r\n\r\nGET /evil HTTP/1.1",
    "a\0b",
    "../../etc",
    "..%2F..",
    "%2F",
    "a/b",
    "a?b=c&d=e",
    "a#b",
    "größe 日本 \U0001f600",
    "\u2028\x85",
    "a;b=c",
    "a b+c",
]


@pytest.mark.parametrize("value", VALUES)
def test_in_a_path(server: EchoServer, call: Caller, value: str) -> None:
    call(SERVICE, "GET", "/x/{v}/end", path={"v": value})
    assert len(server.received) == 1
    path = urlsplit(server.last.target).path
    assert path == server.last.target
    first, name, last = path.removeprefix("/").split("/")
    assert (first, unquote(name), last) == ("x", value, "end")
    assert server.last.header("X-Evil") is None


@pytest.mark.parametrize("value", VALUES)
def test_in_a_query(server: EchoServer, call: Caller, value: str) -> None:
    call(
        SERVICE,
        "GET",
        "/x",
        query={"v": value, value: "w"},
        client={"query": {"z": value}},
    )
    assert len(server.received) == 1
    sent = parse_qsl(urlsplit(server.last.target).query, keep_blank_values=True)
    assert sent == [("v", value), (value, "w"), ("z", value)]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("place", ["headers", "client"])
def test_in_a_header(server: EchoServer, call: Caller, value: str, place: str) -> None:
    given = {"X-Value": value}
    arguments = (
        {"headers": given} if place == "headers" else {"client": {"headers": given}}
    )
    if any(ord(character) < 0x20 for character in value):
        with pytest.raises(ValueError, match="X-Value must not") as caught:
            call(SERVICE, "GET", "/x", **arguments)
        assert value not in str(caught.value)
        assert server.received == []
        return
    call(SERVICE, "GET", "/x", **arguments)
    (arrived,) = [v for k, v in server.last.headers if k.lower() == "x-value"]
    assert arrived.encode("latin-1").decode() == value
    assert len(server.received) == 1


@pytest.mark.parametrize("name", ["X\r\nY", "X Y", "X:", "", "X\0", "größe"])
def test_names_of_headers(server: EchoServer, call: Caller, name: str) -> None:
    with pytest.raises(ValueError, match="is no name of a header"):
        call(SERVICE, "GET", "/x", headers={name: "v"})
    assert server.received == []


@pytest.mark.parametrize("value", VALUES)
def test_in_a_cookie(server: EchoServer, call: Caller, value: str) -> None:
    call(SERVICE, "GET", "/x", cookies={"v": value})
    sent = server.last.header("Cookie") or ""
    assert unquote(sent.removeprefix("v=")) == value
    assert ";" not in sent


@pytest.mark.parametrize(
    "path", ["/a\r\nX-Evil: 1", "/a?x=\r\nX-Evil: 1", "/a?x=\0", "/a\x7f", "/a\tb"]
)
def test_paths_written_by_hand(server: EchoServer, call: Caller, path: str) -> None:
    with pytest.raises(ValueError, match="must not hold control characters"):
        call(SERVICE, "GET", path)
    assert server.received == []


@pytest.mark.parametrize("method", ["GET /evil HTTP/1.1\r\nX:", "G T", ""])
def test_methods(server: EchoServer, call: Caller, method: str) -> None:
    with pytest.raises(ValueError, match="is no method"):
        call(SERVICE, method, "/x")
    assert server.received == []


@pytest.mark.parametrize(
    ("location", "followed"),
    [
        ("https://h/y", "https://h/y"),
        ("//h:443/y", "https://h:443/y"),
        ("http://h/y", None),
        ("http://other/y", None),
        ("file:///etc/passwd", None),
        ("/y\r\nX: y", None),
        ("/größe".encode().decode("latin-1"), None),
    ],
)
def test_where_redirects_may_lead(location: str, followed: str | None) -> None:
    headers = Headers([("Authorization", "hush"), ("Accept", "a/b")])
    request = Request("GET", "https://h/x", headers, None, Secrets())
    answer = redirected(request, 302, Headers([("Location", location)]))
    assert (answer.url if answer else None) == followed
    if answer:
        assert answer.headers["authorization"] == "hush"


def test_another_origin_sees_no_header_of_the_caller() -> None:
    headers = Headers(
        [("Authorization", "hush"), ("Cookie", "hush"), ("Accept", "a/b")]
    )
    request = Request("GET", "https://h/x", headers, None, Secrets())
    for location in ("https://other/y", "https://h:444/y", "https://h.other/y"):
        answer = redirected(request, 307, Headers([("Location", location)]))
        assert answer is not None
        assert answer.headers.pairs() == (("Accept", "a/b"),)
