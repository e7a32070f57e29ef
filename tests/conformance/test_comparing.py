"""The judge is judged: what it lets pass, and what it does not."""

from typing import Any

import pytest

from conformance.comparing import compare
from conformance.server import Received

_MULTIPART = (
    b"--b\r\n"
    b'Content-Disposition: form-data; name="a"; filename="f.txt"\r\n'
    b"Content-Type: text/plain\r\n\r\n"
    b"hello\r\n"
    b"--b--\r\n"
)


def received(
    target: str = "/", body: bytes = b"", content_type: str = "application/json"
) -> Received:
    return Received("POST", target, [("content-type", content_type)], body)


def found(got: Received, **expect: Any) -> list[str]:
    return list(compare({"method": "POST", "target": got.target, **expect}, got))


@pytest.mark.parametrize(
    ("sent", "wanted"),
    [
        ("/a?x=1&y=2", "/a?y=2&x=1"),
        ("/a%2fb", "/a%2Fb"),
        ("/%7Ea", "/~a"),
        ("/a?f[x]=1", "/a?f%5Bx%5D=1"),
        ("/a?x=1%7C2", "/a?x=1|2"),
        ("/a?x=1", ["/b", "/a?x=1"]),
    ],
)
def test_targets_that_are_the_same(sent: str, wanted: object) -> None:
    assert not found(received(sent), target=wanted)


@pytest.mark.parametrize(
    ("sent", "wanted"),
    [
        ("/a?x=1&x=2", "/a?x=2&x=1"),
        ("/a/b", "/a%2Fb"),
        ("/a?x=1,2", "/a?x=1%2C2"),
        ("/a?x", "/a?x="),
        ("/a?x=1+2", "/a?x=1%202"),
        ("/a/", "/a"),
    ],
)
def test_targets_that_differ(sent: str, wanted: str) -> None:
    assert found(received(sent), target=wanted)


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (b'{"a": 1}', {"json": {"a": 1}}),
        (b"null", None),
        (b"", {"none": True}),
        (b"a=1&b=x+y&a=2", {"form": [["a", "1"], ["a", "2"], ["b", "x y"]]}),
        (b'a=%7B"n":1%7D', {"form": [["a", {"json": {"n": 1}}]]}),
        (b"\x00", {"base64": "AA=="}),
    ],
)
def test_bodies_that_are_the_same(body: bytes, wanted: object) -> None:
    assert not found(received(body=body), body=wanted)


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (b'{"a": 1.0}', {"a": 1}),
        (b'{"a": true}', {"a": 1}),
        (b"", None),
        (b"null", {"none": True}),
        (b"a=1&a=2", {"form": [["a", "2"], ["a", "1"]]}),
        (b"a=1", {"form": [["a", "1"], ["b", "2"]]}),
        (b"x", {"text": "y"}),
    ],
)
def test_bodies_that_differ(body: bytes, wanted: object) -> None:
    assert found(received(body=body), body=wanted)


@pytest.mark.parametrize(
    ("part", "same"),
    [
        ({"text": "hello"}, True),
        ({"text": "hello", "filename": "f.txt", "media_type": "text/plain"}, True),
        ({"text": "other"}, False),
        ({"text": "hello", "filename": "g.txt"}, False),
        ({"text": "hello", "media_type": "text/csv"}, False),
    ],
)
def test_parts(part: dict[str, str], same: bool) -> None:
    got = received(body=_MULTIPART, content_type="multipart/form-data; boundary=b")
    headers = {"Content-Type": "multipart/form-data"}
    problems = found(got, headers=headers, body={"multipart": [{"name": "a", **part}]})
    assert (not problems) == same


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        ("application/json", True),
        (["text/plain", "application/json"], True),
        ("text/plain", False),
        (None, False),
        ({"not": "text/plain"}, True),
        ({"not": "application/json"}, False),
    ],
)
def test_headers(wanted: object, fits: bool) -> None:
    assert (not found(received(), headers={"Content-Type": wanted})) == fits


def test_another_method() -> None:
    assert found(received(), method="GET")
