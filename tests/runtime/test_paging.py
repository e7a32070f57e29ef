"""Listings, page by page: over real sockets, through both clients."""

from __future__ import annotations

import asyncio
import copy
import pickle
from collections.abc import Iterator
from typing import Any, Protocol

import pytest

from runtime.paging_server import Asked, PagingServer, Said, running
from sdkwright.targets.python.runtime.auth import (
    BearerAuth,
    Scheme,
)
from sdkwright.targets.python.runtime.client import BaseAsyncClient, BaseClient
from sdkwright.targets.python.runtime.errors import ApiStatusError, PagingError
from sdkwright.targets.python.runtime.headers import Headers
from sdkwright.targets.python.runtime.masking import Secrets
from sdkwright.targets.python.runtime.messages import Request
from sdkwright.targets.python.runtime.model import CamelModel
from sdkwright.targets.python.runtime.pages import CountedPageOf, PagedList, PageOf
from sdkwright.targets.python.runtime.paging import (
    ByCursor,
    ByLinkHeader,
    ByNextUri,
    ByOffset,
    ByPageNumber,
    Linked,
    Paging,
    Seen,
)
from sdkwright.targets.python.runtime.service import Service

SCHEMES: dict[str, Scheme] = {"bearer": BearerAuth()}
SERVICE = Service(name="pages", version="1", schemes=SCHEMES, security=(("bearer",),))
TOKEN = "s3cret-token"


class Thing(CamelModel):
    id: int | None = None


class Found(CamelModel, PageOf[Thing], items="things"):
    things: list[Thing] | None = None
    next_uri: str | None = None
    page_count: int | None = None
    total: int | None = None
    has_more: bool | None = None
    limit: int | None = None


class Inner(CamelModel):
    rows: list[Thing] | None = None
    count: int | None = None


class Nested(CamelModel, CountedPageOf[Thing], items="data.rows", total="data.count"):
    data: Inner | None = None
    next_token: str | int | None = None


@pytest.fixture
def server() -> Iterator[PagingServer]:
    with running() as server:
        yield server


class Walk(Protocol):
    """Reads a listing to its end: the ids on each page, and the last page."""

    def __call__(
        self, paging: Paging, returns: Any = Found, /, **arguments: Any
    ) -> list[list[int]]: ...


def _ids(page: Any) -> list[int]:
    return [thing.id for thing in page._items()]


@pytest.fixture(params=["sync", "async"])
def walk(request: pytest.FixtureRequest, server: PagingServer) -> Walk:
    def prepare(arguments: dict[str, Any]) -> tuple[dict[str, Any], str, str]:
        options = arguments.pop("client", {})
        settings = {
            "base_url": server.url,
            "credentials": {"bearer": TOKEN},
            "max_retries": 0,
            **options,
        }
        method, path = arguments.pop("method", "GET"), arguments.pop(
            "path_", "/v1/things"
        )
        return settings, method, path

    def sync(
        paging: Paging, returns: Any = Found, /, **arguments: Any
    ) -> list[list[int]]:
        settings, method, path = prepare(arguments)
        with BaseClient(SERVICE, **settings) as client:
            page: Any = client.request(
                method, path, returns=returns, paging=paging, **arguments
            )
            pages = [_ids(p) for p in page.iter_pages()]
            assert [t.id for t in page.iter_all()] == [i for ids in pages for i in ids]
            return pages

    def asynchronous(
        paging: Paging, returns: Any = Found, /, **arguments: Any
    ) -> list[list[int]]:
        settings, method, path = prepare(arguments)

        async def run() -> list[list[int]]:
            async with BaseAsyncClient(SERVICE, **settings) as client:
                page: Any = await client.request(
                    method, path, returns=returns, paging=paging, **arguments
                )
                pages = [_ids(p) async for p in page.aiter_pages()]
                flat = [t.id async for t in page.aiter_all()]
                assert flat == [i for ids in pages for i in ids]
                return pages

        return asyncio.run(run())

    return sync if request.param == "sync" else asynchronous


def things(*ids: int) -> list[dict[str, int]]:
    return [{"id": i} for i in ids]


ALL = range(1, 6)


def cut(start: int, size: int = 2) -> list[dict[str, int]]:
    return things(*ALL[start : start + size])


def by_page(asked: Asked, start: int = 1) -> list[dict[str, int]]:
    return cut(2 * (int(asked.query.get("page", start)) - start))


THREE_PAGES = [[1, 2], [3, 4], [5]]


def test_page_numbers_end_with_an_empty_page(server: PagingServer, walk: Walk) -> None:
    server.answer = lambda asked: Said({"things": by_page(asked)})
    assert walk(ByPageNumber("page")) == [*THREE_PAGES, []]
    assert [a.query.get("page") for a in server.asked[:4]] == [None, "2", "3", "4"]


def test_page_numbers_end_with_the_last_page(server: PagingServer, walk: Walk) -> None:
    server.answer = lambda asked: Said({"things": by_page(asked), "pageCount": 3})
    assert walk(ByPageNumber("page", pages="page_count")) == THREE_PAGES


def test_page_numbers_end_with_the_last_item(server: PagingServer, walk: Walk) -> None:
    server.answer = lambda asked: Said({"things": by_page(asked), "total": 5})
    assert walk(ByPageNumber("page", total="total")) == THREE_PAGES


def test_pages_may_be_counted_from_zero(server: PagingServer, walk: Walk) -> None:
    server.answer = lambda asked: Said({"things": by_page(asked, 0), "pageCount": 3})
    assert walk(ByPageNumber("page", pages="page_count", start=0)) == THREE_PAGES
    assert [a.query.get("page") for a in server.asked[:3]] == [None, "1", "2"]


def test_one_can_begin_in_the_middle(server: PagingServer, walk: Walk) -> None:
    server.answer = lambda asked: Said({"things": by_page(asked), "total": 5})
    found = walk(ByPageNumber("page", total="total"), query={"page": 2, "size": 2})
    assert found == [[3, 4], [5], []]
    assert all(a.query["size"] == "2" for a in server.asked)


def test_offsets(server: PagingServer, walk: Walk) -> None:
    server.answer = lambda asked: Said(
        {"things": cut(int(asked.query.get("offset", 0))), "total": 5}
    )
    assert walk(ByOffset("offset", total="total")) == THREE_PAGES
    assert walk(ByOffset("offset")) == [*THREE_PAGES, []]


def test_an_offset_counts_what_the_server_left_out(
    server: PagingServer, walk: Walk
) -> None:
    pages = {0: things(1, 2), 3: [], 6: things(7)}
    server.answer = lambda asked: Said(
        {"things": pages[int(asked.query.get("offset", 0))], "total": 7, "limit": 3}
    )
    found = walk(ByOffset("offset", size="limit", total="total"))
    assert found == [[1, 2], [], [7]]


CURSORS: dict[str, tuple[list[dict[str, int]], str | None]] = {
    "": (things(1, 2), "a/b"),
    "a/b": ([], "c"),
    "c": (things(5), None),
}


def test_cursors(server: PagingServer, walk: Walk) -> None:
    def answer(asked: Asked) -> Said:
        rows, following = CURSORS[asked.query.get("after", "")]
        return Said({"data": {"rows": rows}, "nextToken": following})

    server.answer = answer
    assert walk(ByCursor("after", next="next_token"), Nested) == [[1, 2], [], [5]]


def test_a_cursor_in_the_query_of_a_uri(server: PagingServer, walk: Walk) -> None:
    def answer(asked: Asked) -> Said:
        rows, following = CURSORS[asked.query.get("after", "")]
        uri = f"/elsewhere?x=1&after={following}" if following else None
        return Said({"things": rows, "nextUri": uri})

    server.answer = answer
    assert walk(ByCursor("after", next="next_uri")) == [[1, 2], [], [5]]
    assert {a.path for a in server.asked} == {"/v1/things"}


def test_a_flag_that_there_is_no_more(server: PagingServer, walk: Walk) -> None:
    server.answer = lambda asked: Said(
        {"things": things(1), "nextUri": "x", "hasMore": False}
    )
    assert walk(ByCursor("after", next="next_uri", more="has_more")) == [[1]]


def test_a_cursor_in_the_body(server: PagingServer, walk: Walk) -> None:
    def answer(asked: Asked) -> Said:
        rows, following = CURSORS[asked.body.get("after", "")]
        return Said({"things": rows, "nextUri": following})

    server.answer = answer
    paging = ByCursor("after", next="next_uri", place="body")
    found = walk(paging, method="POST", body={"wanted": "all"})
    assert found == [[1, 2], [], [5]]
    assert all(a.body["wanted"] == "all" for a in server.asked)


@pytest.mark.parametrize(
    "link",
    [
        "/v1/things?page={}",
        "?page={}",
        "things?page={}",
        "{url}/v1/things?page={}",
    ],
)
def test_uris_are_relative_or_absolute(
    link: str, server: PagingServer, walk: Walk
) -> None:
    def answer(asked: Asked) -> Said:
        page = int(asked.query.get("page", 1))
        uri = link.format(page + 1, url=server.url) if page < 3 else ""
        return Said({"things": by_page(asked), "nextUri": uri})

    server.answer = answer
    assert walk(ByNextUri("next_uri")) == THREE_PAGES
    assert {a.path for a in server.asked} == {"/v1/things"}


def test_the_prefix_of_a_gateway_stays(server: PagingServer, walk: Walk) -> None:
    def answer(asked: Asked) -> Said:
        page = int(asked.query.get("page", 1))
        return Said(
            {
                "things": by_page(asked),
                "nextUri": f"/v1/things?page={page + 1}" if page < 3 else None,
            }
        )

    server.answer = answer
    found = walk(ByNextUri("next_uri"), client={"base_url": f"{server.url}/gw"})
    assert found == THREE_PAGES
    assert {a.path for a in server.asked} == {"/gw/v1/things"}


def linked(asked: Asked) -> Said:
    page = int(asked.query.get("page", 1))
    repeated = "&".join(f"{k}={v}" for k, v in asked.query.items() if k != "page")
    link = (
        f'<https://docs.example/>; rel="help", <?page={page + 1}&{repeated}>; '
        'title="a, \\"b\\"; rel=no"; Rel="last next"'
    )
    return Said(by_page(asked), {"Link": link} if page < 3 else {})


def test_link_headers_of_a_plain_array(server: PagingServer, walk: Walk) -> None:
    server.answer = linked
    found = walk(ByLinkHeader(), PagedList[Thing], query={"q": "a b"})
    assert found == THREE_PAGES
    assert all(a.query["q"] == "a b" for a in server.asked)


def test_options_hold_for_every_page(server: PagingServer, walk: Walk) -> None:
    server.answer = linked
    options = {"headers": {"X-Team": "a"}, "query": {"tenant": "t"}}
    found = walk(
        ByLinkHeader(), PagedList[Thing], client=options, headers={"X-Call": "b"}
    )
    assert found == THREE_PAGES
    for asked in server.asked:
        assert asked.headers["X-Team"] == "a"
        assert asked.headers["X-Call"] == "b"
        assert asked.headers["Authorization"] == f"Bearer {TOKEN}"
        assert asked.target.count("tenant=t") == 1


@pytest.mark.parametrize(
    "uri",
    [
        "http://other.example/v1/things",
        "//other.example/v1/things",
        "http://127.0.0.1:1/v1/things",
        "http://{host}@other.example/",
        "ftp://{host}/v1/things",
        "http://[::1/",
    ],
)
def test_credentials_go_nowhere_else(
    uri: str, server: PagingServer, walk: Walk
) -> None:
    host = server.url.removeprefix("http://")
    server.answer = lambda asked: Said(
        {"things": things(1), "nextUri": uri.format(host=host)}
    )
    with pytest.raises(PagingError) as failure:
        walk(ByNextUri("next_uri"))
    assert TOKEN not in str(failure.value)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "paging",
    [
        ByCursor("after", next="next_uri"),
        ByNextUri("next_uri"),
        ByPageNumber("page"),
        ByOffset("offset"),
    ],
)
def test_a_circle_is_ended(paging: Paging, server: PagingServer, walk: Walk) -> None:
    server.answer = lambda asked: Said({"things": things(1, 2), "nextUri": "?after=1"})
    with pytest.raises(PagingError, match="second time"):
        walk(paging)
    assert len(server.asked) <= 3


@pytest.mark.parametrize(
    "paging", [ByCursor("after", next="next_uri"), ByPageNumber("page")]
)
def test_a_circle_of_several_pages_is_ended(
    paging: Paging, server: PagingServer, walk: Walk
) -> None:
    def answer(asked: Asked) -> Said:
        at = int(asked.query.get("after", asked.query.get("page", 1))) % 3
        return Said({"things": things(at), "nextUri": f"?after={at + 1}"})

    server.answer = answer
    with pytest.raises(PagingError):
        walk(paging)
    assert len(server.asked) <= 5


def test_what_was_read_before_a_failure_is_not_lost(server: PagingServer) -> None:
    statuses = iter([200, 503, 200, 200, 200, 200])

    def answer(asked: Asked) -> Said:
        return Said({"things": by_page(asked), "pageCount": 3}, status=next(statuses))

    server.answer = answer
    read: list[int | None] = []
    with BaseClient(SERVICE, base_url=server.url, max_retries=0) as client:
        page = client.request(
            "GET", "/", returns=Found, paging=ByPageNumber("page", pages="page_count")
        )
        pages = page.iter_pages()
        last = next(pages)
        read.extend(_ids(last))
        with pytest.raises(ApiStatusError) as failure:
            next(pages)
        assert failure.value.status_code == 503
        following = last.fetch_next()
        assert following is not None
        read.extend(thing.id for thing in following.iter_all())
    assert read == [1, 2, 3, 4, 5]


def test_what_was_read_before_a_failure_is_not_lost_to_tasks(
    server: PagingServer,
) -> None:
    statuses = iter([200, 503, 200, 200])

    def answer(asked: Asked) -> Said:
        return Said({"things": by_page(asked), "pageCount": 3}, status=next(statuses))

    async def run() -> list[int]:
        read: list[int] = []
        paging = ByPageNumber("page", pages="page_count")
        async with BaseAsyncClient(
            SERVICE, base_url=server.url, max_retries=0
        ) as client:
            page = await client.request("GET", "/", returns=Found, paging=paging)
            pages = page.aiter_pages()
            last = await anext(pages)
            read.extend(_ids(last))
            with pytest.raises(ApiStatusError, match="503"):
                await anext(pages)
            following = await last.afetch_next()
            assert following is not None
            async for thing in following.aiter_all():
                assert thing.id is not None
                read.append(thing.id)
        return read

    server.answer = answer
    assert asyncio.run(run()) == [1, 2, 3, 4, 5]


def test_each_client_has_its_own_words(server: PagingServer) -> None:
    server.answer = lambda asked: Said({"things": things(1)})
    with BaseClient(SERVICE, base_url=server.url) as client:
        page = client.request("GET", "/", returns=Found, paging=ByPageNumber("page"))
    with pytest.raises(TypeError, match="iter_all"):
        page.aiter_all()

    async def run() -> Found:
        async with BaseAsyncClient(SERVICE, base_url=server.url) as client:
            return await client.request(
                "GET", "/", returns=Found, paging=ByPageNumber("page")
            )

    for call in (Found.iter_all, Found.iter_pages, Found.fetch_next):
        with pytest.raises(TypeError, match="aiter_all"):
            call(asyncio.run(run()))


def test_one_step_at_a_time(server: PagingServer) -> None:
    server.answer = lambda asked: Said({"things": by_page(asked), "pageCount": 2})
    paging = ByPageNumber("page", pages="page_count")
    with BaseClient(SERVICE, base_url=server.url) as client:
        page = client.request("GET", "/", returns=Found, paging=paging)
        assert page.can_fetch_next()
        following = page.fetch_next()
        assert following is not None
        assert _ids(following) == [3, 4]
        assert not following.can_fetch_next()
        assert following.fetch_next() is None
    assert len(server.asked) == 2


def test_the_source_is_no_data(server: PagingServer) -> None:
    data = {"things": things(1), "_source": "of the server", "pageCount": 1}
    server.answer = lambda asked: Said(data)
    paging = ByPageNumber("page", pages="page_count")
    with BaseClient(SERVICE, base_url=server.url) as client:
        page = client.request("GET", "/", returns=Found, paging=paging)
        assert page == Found.from_dict(data)
        assert page.to_dict() == data
        for twin in (copy.copy(page), copy.deepcopy(page), page.model_copy()):
            assert [thing.id for thing in twin.iter_all()] == [1]
    for lonely in (pickle.loads(pickle.dumps(page)), Found.from_dict(data), Found()):
        with pytest.raises(ValueError, match="not the result of a call"):
            lonely.iter_all()


def test_a_list_of_a_listing_is_a_list(server: PagingServer) -> None:
    server.answer = linked
    with BaseClient(SERVICE, base_url=server.url) as client:
        page = client.request(
            "GET", "/", returns=PagedList[Thing], paging=ByLinkHeader()
        )
        assert page == [Thing(id=1), Thing(id=2)]
        assert len(list(copy.deepcopy(page).iter_all())) == 5
    assert pickle.loads(pickle.dumps(page)) == page
    with pytest.raises(ValueError, match="not the result of a call"):
        PagedList([Thing()]).iter_all()


def test_totals() -> None:
    assert Found.from_dict({"total": 7}).total == 7
    assert Nested.from_dict({"data": {"count": 7}}).total == 7
    assert Nested.from_dict({"data": {}}).total is None
    assert Nested().total is None


def test_a_dry_run_shows_the_first_page(server: PagingServer) -> None:
    with BaseClient(SERVICE, base_url=server.url) as client, client.dry_run() as calls:
        client.request("GET", "/", returns=Found, paging=ByPageNumber("page"))
    assert [call.request.method for call in calls] == ["GET"]
    assert server.asked == []


@pytest.mark.parametrize(
    ("field", "reference"),
    [
        ('<a>; rel="next"', "a"),
        ("<a>;rel=next", "a"),
        ('<a>; rel="prev next"', "a"),
        ('<p>; rel="prev", <a?b=1,2>; rel="next"', "a?b=1,2"),
        ('<p>; title="<b>; rel=\\"next\\""; rel=prev , <a>; REL=NEXT', "a"),
        ('<a>; rel="prev"; rel="next"', None),
        ('<a>; rel="next"; anchor="#x"', None),
        ("<a>", None),
        ("next", None),
        ("<a; rel=next", None),
        ("", None),
    ],
)
def test_links(field: str, reference: str | None) -> None:
    request = Request("GET", "http://h/", Headers(), None, Secrets((), ()))
    seen = Seen(request, {}, Headers([("Link", field)]), None, (), 0)
    expected = None if reference is None else Linked(reference)
    assert ByLinkHeader().following(seen) == expected
