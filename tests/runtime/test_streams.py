"""Results read item by item: server-sent events and lines of JSON."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from typing import Any

import pytest

from runtime.misbehaving import answer, closes, drips, resets, serves, talk
from sdkwright.targets.python.runtime.client import BaseAsyncClient, BaseClient
from sdkwright.targets.python.runtime.errors import (
    ApiConnectionError,
    ApiTimeoutError,
    DecodingError,
    NotFoundError,
)
from sdkwright.targets.python.runtime.events import (
    EventParser,
    LineBuffer,
    ServerEvent,
)
from sdkwright.targets.python.runtime.model import CamelModel
from sdkwright.targets.python.runtime.responses import Responses
from sdkwright.targets.python.runtime.service import Service
from sdkwright.targets.python.runtime.streams import (
    AsyncEventStream,
    AsyncStream,
    EventStream,
    Stream,
)

SERVICE = Service(name="s", version="1")


class Item(CamelModel):
    n: int
    text: str | None = None


class Whole(CamelModel):
    data: str
    event: str
    id: str | None = None


Read = Callable[..., list[Any]]


@pytest.fixture(params=["sync", "async"])
def read(request: pytest.FixtureRequest) -> Read:
    """Read a stream to its end with each of the two clients."""

    def sync(url: str, item: Any = Item, **options: Any) -> list[Any]:
        returns: Any = (EventStream if item is Whole else Stream)[item]
        with BaseClient(SERVICE, base_url=url, **options) as client:
            return list(client.request("GET", "/s", returns=returns))

    def asynchronous(url: str, item: Any = Item, **options: Any) -> list[Any]:
        returns: Any = (AsyncEventStream if item is Whole else AsyncStream)[item]

        async def run() -> list[Any]:
            async with BaseAsyncClient(SERVICE, base_url=url, **options) as client:
                stream = await client.request("GET", "/s", returns=returns)
                return [item async for item in stream]

        return asyncio.run(run())

    return sync if request.param == "sync" else asynchronous


def head(media_type: str) -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n\r\n".encode()


EVENTS = head("text/event-stream; charset=utf-8")
LINES = head("application/x-ndjson")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("size", [1, 3, 1000])
def test_events_however_they_are_cut(read: Read, end: str, size: int) -> None:
    text = (
        '\ufeffretry: 10\n: a comment\ndata: {"n": 1}\n\n'
        'event: more\nid: 7\ndata: {"n":\ndata: 2, "text": "größe"}\n\n'
        'event: nothing\n\ndata:{"n":3}\nunknown: x\n\n'
        'data: {"n": 4}'
    )
    data = text.replace("\n", end).encode()
    pieces = [data[i : i + size] for i in range(0, len(data), size)]
    with talk(closes(EVENTS, *pieces)) as server:
        items = read(server.url)
    # The last event is not ended by an empty line: it is not dispatched.
    assert items == [Item(n=1), Item(n=2, text="größe"), Item(n=3)]


def test_events_as_a_whole(read: Read) -> None:
    with talk(closes(EVENTS, b"event: x\nid: 7\ndata: a\ndata: b\n\ndata: c\n\n")) as s:
        items = read(s.url, Whole)
    assert items == [
        Whole(data="a\nb", event="x", id="7"),
        Whole(data="c", event="message", id="7"),
    ]


def test_text_is_given_as_it_is(read: Read) -> None:
    with talk(closes(EVENTS, b"data: not json\n\ndata: {}\n\n")) as server:
        assert read(server.url, str) == ["not json", "{}"]


def test_the_usual_end_is_no_item(read: Read) -> None:
    with talk(closes(EVENTS, b'data: {"n": 1}\n\ndata: [DONE]\n\n')) as server:
        assert read(server.url) == [Item(n=1)]


def test_lines_of_json(read: Read) -> None:
    with talk(closes(LINES, b'{"n": 1}\r\n\n  \n{"n"', b': 2}\n{"n": 3}')) as server:
        assert read(server.url) == [Item(n=1), Item(n=2), Item(n=3)]
    sequence = head("application/json-seq")
    with talk(closes(sequence, b'\x1e{"n": 1}\n\x1e{"n": 2}\n')) as server:
        assert read(server.url) == [Item(n=1), Item(n=2)]


def test_an_item_that_is_no_json(read: Read) -> None:
    with (
        talk(closes(LINES, b'{"n": 1}\n{"n"\n')) as server,
        pytest.raises(DecodingError, match="an item is no valid JSON"),
    ):
        read(server.url)


def test_an_item_of_another_shape_loses_nothing(read: Read) -> None:
    with talk(closes(LINES, b'{"n": "x", "more": 1}\n')) as server:
        (item,) = read(server.url)
    assert item.to_dict() == {"n": "x", "more": 1}


@pytest.mark.parametrize("ending", [resets, closes])
def test_a_stream_that_breaks_off(read: Read, ending: Any) -> None:
    long = EVENTS.replace(b"\r\n\r\n", b"\r\nContent-Length: 999\r\n\r\n")
    with (
        talk(ending(long, b'data: {"n": 1}\n\n')) as server,
        pytest.raises(ApiConnectionError, match="The stream broke off"),
    ):
        read(server.url)


def test_a_stream_that_stops(read: Read) -> None:
    with (
        talk(drips(EVENTS, [b'data: {"n": 1}\n\n'] * 3, 0.2)) as server,
        pytest.raises(ApiTimeoutError),
    ):
        read(server.url, timeout=0.05)


def test_a_line_without_end(read: Read) -> None:
    with (
        talk(closes(LINES, *[b"x" * 1000] * 20)) as server,
        pytest.raises(DecodingError, match="longer than 5000 bytes"),
    ):
        read(server.url, max_response_bytes=5000)


def test_errors_are_read_as_ever(read: Read) -> None:
    with (
        talk(serves(answer("404 Not Found", b'{"message": "gone"}'))) as server,
        pytest.raises(NotFoundError, match="gone"),
    ):
        read(server.url)


def test_a_stream_can_be_left_early() -> None:
    endless = drips(EVENTS, [b'data: {"n": 1}\n\n'] * 1000, 0.001)
    with talk(endless) as server, BaseClient(SERVICE, base_url=server.url) as client:
        with client.request("GET", "/s", returns=Stream[Item]) as stream:
            for item in stream:
                assert item.n == 1
                break
        with client.request("GET", "/s", returns=Stream[Item]) as unread:
            assert unread.response.status_code == 200
        del stream, unread
        gc.collect()


def test_events_with_their_kinds() -> None:
    data = closes(EVENTS, b"id: 1\nretry: 5\nevent: a\ndata: x\n\n")
    with talk(data) as server, BaseClient(SERVICE, base_url=server.url) as client:
        stream = client.request("GET", "/s", returns=Stream[str])
        assert list(stream.events()) == [ServerEvent("x", "a", "1", 5)]


def test_a_call_that_answers_in_one_way_or_the_other() -> None:
    table = Responses[Item | Stream[Item]](
        {200: {"application/json": Item, "text/event-stream": Stream[Item]}}
    )
    scripts = serves(answer("200 OK", b'{"n": 1}')), closes(
        EVENTS, b'data: {"n":2}\n\n'
    )
    with talk(*scripts) as server, BaseClient(SERVICE, base_url=server.url) as client:
        one = client.request("GET", "/s", returns=table)
        assert one == Item(n=1)
        other = client.request("GET", "/s", returns=table)
        assert isinstance(other, Stream)
        assert list(other) == [Item(n=2)]
    assert b"Accept: application/json, text/event-stream" in server.heads[0]


def test_an_id_with_a_null_character_is_ignored() -> None:
    parser = EventParser()
    assert parser.feed(b"id: 1\0") is None
    assert parser.feed(b"data") is None
    assert parser.feed(b"") == ServerEvent("")


def test_cr_lf_in_two_pieces() -> None:
    buffer = LineBuffer(None)
    lines = [*buffer.feed(b"a\r"), *buffer.feed(b""), *buffer.feed(b"\nb\r\n")]
    assert lines == [b"a", b"b"]
