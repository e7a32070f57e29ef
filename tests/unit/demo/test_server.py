"""The server answers over a socket what `answer` answers."""

import http.client
from collections.abc import Iterator

import httpx
import pytest

from sdkwright.demo import Running, serve
from support.library_api import A_BOOK, library

TOKEN = {"Authorization": "Bearer anything"}


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(library()) as server:
        yield server


@pytest.fixture
def client(running: Running) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=running.url, trust_env=False) as client:
        yield client


def test_serves_on_loopback(running: Running) -> None:
    assert running.url.startswith("http://127.0.0.1:")


def test_answers_and_records(running: Running, client: httpx.Client) -> None:
    response = client.get("/books/a%20b", headers=TOKEN)
    assert (response.status_code, response.json()) == (200, A_BOOK)
    (exchange,) = running.exchanges
    assert (exchange.request.method, exchange.request.path) == ("GET", "/books/a%20b")
    assert exchange.request.headers["authorization"] == "Bearer anything"
    assert exchange.reply.status == 200


def test_the_query_arrives_decoded_and_in_order(
    running: Running, client: httpx.Client
) -> None:
    client.get("/books?ids=2&ids=1&genre=a%26b&limit=")
    query = running.exchanges[0].request.query
    assert query == (("ids", "2"), ("ids", "1"), ("genre", "a&b"), ("limit", ""))


def test_a_body_arrives_with_and_without_a_length(
    running: Running, client: httpx.Client
) -> None:
    headers = {**TOKEN, "Content-Type": "application/json"}
    client.post("/books", headers=headers, content=b'{"title": 1}')
    client.post("/books", headers=headers, content=iter([b'{"title"', b": 1}"]))
    assert [exchange.request.json() for exchange in running.exchanges] == [
        {"title": 1},
        {"title": 1},
    ]


def test_a_connection_is_used_again_after_an_empty_answer(running: Running) -> None:
    connection = http.client.HTTPConnection(running.url.removeprefix("http://"))
    for _ in range(3):
        connection.request("DELETE", "/books/1", headers=TOKEN)
        response = connection.getresponse()
        assert (response.status, response.read()) == (204, b"")
    connection.close()


def test_head_has_no_body(client: httpx.Client) -> None:
    response = client.head("/books")
    assert (response.status_code, response.content) == (405, b"")


def test_stops_with_the_block() -> None:
    with serve(library()) as server:
        url = server.url
    with pytest.raises(httpx.ConnectError):
        httpx.get(url, trust_env=False)
