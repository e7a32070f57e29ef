"""Listings of every style, walked to their ends."""

import json
from importlib import import_module
from types import ModuleType
from typing import Any

import httpx
import pytest

from support.wire import Wire


class Pages(Wire):
    """Answers with one page after the other."""

    def __init__(self, *pages: httpx.Response) -> None:
        super().__init__()
        self.pages = iter(pages)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """The handler of an `httpx.MockTransport`."""
        self.sent.append(request)
        return next(self.pages)

    @property
    def targets(self) -> list[str]:
        """Path and query of every request."""
        return [request.url.raw_path.decode() for request in self.sent]


def answer(data: Any, **headers: str) -> httpx.Response:
    return httpx.Response(200, json=data, headers=headers)


def things(sdk: ModuleType, pages: Pages) -> Any:
    transport = httpx.MockTransport(pages)
    return sdk.Client(http_client=httpx.Client(transport=transport)).things


def test_numbers(sdk: ModuleType) -> None:
    counts = {"total_pages": 2, "total_count": 2}
    pages = Pages(
        answer({"results": [{"id": "a"}], **counts}),
        answer({"results": [{"id": "b"}], **counts}),
    )
    page = things(sdk, pages).list_numbered(page_size=1)
    assert [thing.id for thing in page.iter_all()] == ["a", "b"]
    assert page.total == 2
    assert pages.targets == [
        "/v1/numbered?page_size=1",
        "/v1/numbered?page=1&page_size=1",
    ]


def test_offsets(sdk: ModuleType) -> None:
    counts = {"limit": 2, "total": 3}
    pages = Pages(
        answer({"names": ["a"], **counts}), answer({"names": ["c"], **counts})
    )
    page = things(sdk, pages).list_offsets()
    assert list(page.iter_all()) == ["a", "c"]
    assert page.total == 3
    assert pages.targets[1:] == ["/v1/offsets?offset=2"]


def test_cursors(sdk: ModuleType) -> None:
    pages = Pages(
        answer({"data": [{"id": "a"}], "last_id": "a", "has_more": True}),
        answer({"data": [{"id": "b"}], "last_id": "b", "has_more": False}),
    )
    page = things(sdk, pages).list_cursors()
    assert [thing.id for thing in page.iter_all()] == ["a", "b"]
    assert pages.targets[1:] == ["/v1/cursors?after=a"]


def test_links(sdk: ModuleType) -> None:
    pages = Pages(
        answer([{"id": "a"}], Link='</v1/links?token=x>; rel="next"'),
        answer([{"id": "b"}]),
    )
    page = things(sdk, pages).list_links()
    assert page == [sdk.models.Thing(id="a")]
    assert [thing.id for thing in page.iter_all()] == ["a", "b"]
    assert pages.targets[1:] == ["/v1/links?token=x"]


def test_uris(sdk: ModuleType) -> None:
    pages = Pages(
        answer({"things": [{"id": "a"}], "nextUri": "/v1/uris?at=2", "total": "many"}),
        answer({"things": [{"id": "b"}]}),
    )
    page = things(sdk, pages).list_uris()
    assert [thing.id for thing in page.iter_all()] == ["a", "b"]
    assert page.total == "many"
    assert pages.targets[1:] == ["/v1/uris?at=2"]


def test_a_token_in_the_body(sdk: ModuleType) -> None:
    pages = Pages(
        answer({"found": {"things": [{"id": "a"}], "next": "t"}}),
        answer({"found": {"things": [{"id": "b"}]}}),
    )
    page = things(sdk, pages).search_things({"text": "x"})
    assert [thing.id for thing in page.iter_all()] == ["a", "b"]
    sent = [json.loads(request.content) for request in pages.sent]
    assert sent == [{"text": "x"}, {"text": "x", "pageToken": "t"}]


def test_what_is_no_listing(sdk: ModuleType) -> None:
    found = things(sdk, Pages(answer([{"id": "a"}]))).list_whole()
    assert type(found) is list


@pytest.mark.parametrize("name", ["fetch_next", "iter_all", "aiter_pages"])
def test_a_page_made_by_hand_knows_no_more(sdk: ModuleType, name: str) -> None:
    with pytest.raises(ValueError, match="NameList is not the result of a call"):
        getattr(sdk.models.NameList(names=["a"]), name)()


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("list_numbered", ()),
        ("list_offsets", ()),
        ("list_cursors", ()),
        ("list_links", ()),
        ("list_uris", ()),
        ("search_things", ({},)),
    ],
)
def test_listings_of_a_fake_end(sdk: ModuleType, method: str, arguments: Any) -> None:
    testing = import_module(f"{sdk.__name__}.testing")
    with testing.FakeClient() as client:
        page = getattr(client.things, method)(*arguments)
        assert len(list(page.iter_all())) == 1
