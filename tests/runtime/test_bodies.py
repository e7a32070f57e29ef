"""Request bodies on the wire, in each media type."""

from __future__ import annotations

import io
import json
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from runtime.conftest import Caller
from runtime.echo_server import EchoServer, Received
from sdkwright.targets.python.runtime.bodies import Encoding, Json, encode_body
from sdkwright.targets.python.runtime.client import BaseClient
from sdkwright.targets.python.runtime.model import CamelModel
from sdkwright.targets.python.runtime.service import Service
from sdkwright.targets.python.runtime.unset import UNSET, Unset

SERVICE = Service(name="s", version="1")


class Note(CamelModel):
    text: str
    star_count: int | None = None
    nick: str | None | Unset = UNSET


@pytest.mark.parametrize("body", [None, UNSET])
def test_no_body(server: EchoServer, call: Caller, body: object) -> None:
    call(SERVICE, "POST", "/x", body=body)
    assert server.last.body == b""
    assert server.last.header("Content-Type") is None
    assert server.last.header("Content-Length") == "0"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({}, "{}"),
        ([], "[]"),
        (0, "0"),
        (False, "false"),
        ("", '""'),
        ("é", '"é"'),
        (Json(None), "null"),
        (Json({"a": None}), '{"a":null}'),
        (Note(text="a", nick=None), '{"text":"a","nick":null}'),
        ([Note(text="a"), {"b": UNSET}], '[{"text":"a"},{}]'),
        (b'{ "raw": 1 }', '{ "raw": 1 }'),
    ],
)
def test_json(server: EchoServer, call: Caller, body: object, text: str) -> None:
    media_type = "application/json" if isinstance(body, bytes) else None
    call(SERVICE, "POST", "/x", body=body, media_type=media_type)
    assert server.last.body.decode() == text
    assert server.last.header("Content-Type") == "application/json"


@pytest.mark.parametrize(
    "media_type",
    [
        "application/json; charset=utf-8",
        "application/vnd.acme.v2+json",
        "application/json;version=3",
        "application/merge-patch+json",
    ],
)
def test_other_names_of_json(server: EchoServer, call: Caller, media_type: str) -> None:
    call(SERVICE, "POST", "/x", body={"name": "é"}, media_type=media_type)
    assert server.last.header("Content-Type") == media_type
    assert json.loads(server.last.body) == {"name": "é"}


@pytest.mark.parametrize(
    ("body", "encodings", "pairs"),
    [
        ({"amount": 5, "capture": False}, {}, [("amount", "5"), ("capture", "false")]),
        ({"a b": "x&y=z+ü"}, {}, [("a b", "x&y=z+ü")]),
        ({"expand": ["a", "b"]}, {}, [("expand", "a"), ("expand", "b")]),
        ({"o": {"a": 1}}, {}, [("o", '{"a":1}')]),
        ({"n": None, "u": UNSET}, {}, [("n", "")]),
        (Note(text="a b", star_count=2), {}, [("text", "a b"), ("starCount", "2")]),
        (
            {"labels": ["x", "y"], "raw": {"a": 1}, "meta": {"order id": "7"}},
            {
                "labels": Encoding(explode=False),
                "raw": Encoding(content_type="application/json"),
                "meta": Encoding(style="deepObject", explode=True),
            },
            [("labels", "x,y"), ("raw", '{"a":1}'), ("meta[order id]", "7")],
        ),
        (
            {"pipes": [1, 2], "open": {"R": 1}},
            {
                "pipes": Encoding(style="pipeDelimited", explode=False),
                "open": Encoding(style="form"),
            },
            [("pipes", "1|2"), ("R", "1")],
        ),
    ],
)
def test_forms(
    server: EchoServer,
    call: Caller,
    body: object,
    encodings: dict[str, Encoding],
    pairs: list[tuple[str, str]],
) -> None:
    media_type = "application/x-www-form-urlencoded"
    call(SERVICE, "POST", "/x", body=body, media_type=media_type, encodings=encodings)
    assert server.last.header("Content-Type") == media_type
    text = server.last.body.decode("ascii")
    assert parse_qsl(text, keep_blank_values=True) == pairs


def parts(received: Received) -> list[dict[str, Any]]:
    """Take a multipart body apart with the parser of the standard library."""
    content_type = received.header("Content-Type") or ""
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + received.body)
    assert not message.defects
    return [
        {
            "name": part.get_param("name", header="content-disposition"),
            "filename": part.get_filename(),
            "type": part.get("content-type"),
            "body": part.get_payload(decode=True),
            "checksum": part.get("x-checksum"),
        }
        for part in message.iter_parts()
    ]


def part(name: str, body: str, **more: str) -> dict[str, Any]:
    plain = {"filename": None, "type": None, "checksum": None}
    return {**plain, "name": name, "body": body.encode(), **more}


def test_multipart(server: EchoServer, call: Caller, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n")
    stream = io.BytesIO(b"skipped rest")
    stream.seek(8)
    call(
        SERVICE,
        "POST",
        "/x",
        media_type="multipart/form-data",
        body={
            "title": "größe",
            "public": True,
            "meta": {"a": 1},
            "ids": [1, 2],
            "patch": {"op": "x"},
            "csv": "a,b",
            "file": ("b c.bin", b"\0\r\n", "application/x-b"),
            "text": ("t.txt", "grün"),
            "pages": [("p1", b"one", None), b"two"],
            "path": path,
            "stream": stream,
            "pdf": b"%PDF",
            "unset": UNSET,
        },
        encodings={
            "patch": Encoding("application/merge-patch+json"),
            "csv": Encoding("text/csv"),
            "pdf": Encoding("application/pdf", headers={"X-Checksum": "7"}),
        },
    )
    octets = "application/octet-stream"
    assert parts(server.last) == [
        part("title", "größe"),
        part("public", "true"),
        part("meta", '{"a":1}', type="application/json"),
        part("ids", "1"),
        part("ids", "2"),
        part("patch", '{"op":"x"}', type="application/merge-patch+json"),
        part("csv", "a,b", type="text/csv"),
        part("file", "\0\r\n", filename="b c.bin", type="application/x-b"),
        part("text", "grün", filename="t.txt", type="text/plain"),
        part("pages", "one", filename="p1", type=octets),
        part("pages", "two", filename="pages", type=octets),
        part("path", "a,b\n", filename="a.csv", type="text/csv"),
        part("stream", "rest", filename="stream", type=octets),
        part("pdf", "%PDF", filename="pdf", type="application/pdf", checksum="7"),
    ]
    assert server.last.header("Content-Length") == str(len(server.last.body))
    assert not stream.closed


def test_names_cannot_break_out_of_a_part(server: EchoServer, call: Caller) -> None:
    body = {'a"\r\nX-Evil: 1': ('f"\r\n.txt', b"x")}
    call(SERVICE, "POST", "/x", body=body, media_type="multipart/form-data")
    assert b'name="a%22%0D%0AX-Evil: 1"; filename="f%22%0D%0A.txt"' in server.last.body
    with pytest.raises(ValueError, match="Content-Type must not hold control"):
        encode_body(
            {"a": ("f", b"", "text/plain\r\nX-Evil: 1")}, "multipart/form-data", {}
        )


def test_binary_from_bytes_path_and_stream(
    server: EchoServer, call: Caller, tmp_path: Path
) -> None:
    content = bytes(range(256)) * 1000
    path = tmp_path / "file.bin"
    path.write_bytes(content)
    for body in (content, path, io.BytesIO(content), ("name", content)):
        call(SERVICE, "PUT", "/x", body=body, media_type="image/png")
        assert server.last.body == content
        assert server.last.header("Content-Type") == "image/png"
        assert server.last.header("Content-Length") == str(len(content))
    with path.open("rb") as file:
        call(SERVICE, "PUT", "/x", body=file)
        assert server.last.body == content
        assert server.last.header("Content-Type") == "application/octet-stream"


class Pipe(io.RawIOBase):
    """A stream that cannot be rewound or measured."""

    def __init__(self, content: bytes) -> None:
        self._rest = content

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        chunk, self._rest = self._rest[:size], self._rest[size:]
        return chunk


def test_a_stream_of_unknown_length_is_sent_in_chunks(
    server: EchoServer, call: Caller
) -> None:
    call(SERVICE, "PUT", "/x", body=Pipe(b"ab" * 100_000))
    assert server.last.body == b"ab" * 100_000
    assert server.last.header("Transfer-Encoding") == "chunked"
    content = encode_body(Pipe(b""), None, {})
    assert content is not None
    assert not content.replayable
    assert content.in_memory() is None


@pytest.mark.parametrize(
    ("media_type", "body", "sent"),
    [
        ("text/plain; charset=utf-8", "größe\n", "größe\n".encode()),
        ("text/plain; charset=iso-8859-1", "größe", "größe".encode("latin-1")),
        ("application/xml", "<a b='1'>ü</a>", "<a b='1'>ü</a>".encode()),
        ("text/csv", "a,b\n1,2\n", b"a,b\n1,2\n"),
        ("text/plain", 7, b"7"),
        ("application/xml", b"<a/>", b"<a/>"),
    ],
)
def test_text(
    server: EchoServer, call: Caller, media_type: str, body: object, sent: bytes
) -> None:
    call(SERVICE, "PUT", "/x", body=body, media_type=media_type)
    assert server.last.body == sent
    assert server.last.header("Content-Type") == media_type


@pytest.mark.parametrize(
    ("body", "media_type", "message"),
    [
        ({"a": 1}, "application/xml", "given as str, bytes, a path"),
        ([1], "application/octet-stream", "given as str, bytes, a path"),
        ([1], "application/x-www-form-urlencoded", "given as an object"),
        ("a", "multipart/form-data", "given as an object"),
        ({"a": object()}, "application/json", "has no JSON form"),
        (float("nan"), "application/json", "no infinity"),
    ],
)
def test_bodies_that_cannot_be_sent(
    server: EchoServer, call: Caller, body: object, media_type: str, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        call(SERVICE, "PUT", "/x", body=body, media_type=media_type)
    assert server.received == []


def test_a_missing_file_is_an_error_before_sending(
    server: EchoServer, call: Caller, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError):
        call(SERVICE, "PUT", "/x", body=tmp_path / "none")
    assert server.received == []


def test_curl_of_a_file_does_not_read_it(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")
    with BaseClient(SERVICE, base_url="http://h") as client, client.dry_run() as calls:
        client.request("PUT", "/x", body=path)
    assert calls[-1].as_curl().endswith("--data-binary @FILE")
    assert calls[-1].request.content is None


def test_query_string_as_one_value(server: EchoServer, call: Caller) -> None:
    call(SERVICE, "GET", "/x", query_string={"foo": "a + b", "bar": True})
    assert server.last.target == "/x?foo=a+%2B+b&bar=true"
    call(SERVICE, "GET", "/x", query_string=None)
    assert server.last.target == "/x"


class Notification(CamelModel):
    read: bool
    name: str | None = None


def test_a_model_with_a_field_read_is_no_file() -> None:
    content = encode_body(Notification(read=True), None, {})
    assert content is not None
    assert (content.media_type, content.in_memory()) == (
        "application/json",
        b'{"read":true}',
    )
