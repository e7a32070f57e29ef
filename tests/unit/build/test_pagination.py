"""How listings lead to their next pages: said by an extension, or plain to see."""

from typing import Any

import pytest
import yaml

from sdkwright.config import Config, PaginationConfig
from sdkwright.core.load import load_bytes
from sdkwright.model import Pagination, PagingPlace, PagingStyle, Reference
from sdkwright.pipeline import build, check
from support.described import api_of, described, found_in, one_operation, operation_of

TEXT = {"type": "string"}
WHOLE = {"type": "integer"}
FLAG = {"type": "boolean"}
ITEM = {"type": "object", "properties": {"id": TEXT}}
ITEMS = {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}
ITEM_REFERENCE = Reference("/components/schemas/Item")

PAGE, SIZE = {"page": WHOLE}, {"per_page": WHOLE}


def listing(
    schema: Any, query: dict[str, Any], headers: dict[str, Any], more: dict[str, Any]
) -> dict[str, Any]:
    """An operation that answers the schema."""
    parameters = [{"name": n, "in": "query", "schema": s} for n, s in query.items()]
    content = {"application/json": {"schema": schema}}
    response = {"description": "A page", "content": content, "headers": headers}
    return {"parameters": parameters, "responses": {"200": response}, **more}


def paging_of(
    schema: Any,
    query: dict[str, Any] | None = None,
    headers: dict[str, Any] | None = None,
    method: str = "get",
    more: dict[str, Any] | None = None,
) -> Pagination | None:
    operation = listing(schema, query or {}, headers or {}, more or {})
    schemas = {"Item": ITEM}
    components = {"schemas": schemas}
    return operation_of(operation, method=method, components=components).pagination


def members(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def summary(found: Pagination | None) -> tuple[Any, ...]:
    if found is None:
        return ()
    return (found.style.value, found.parameter, ".".join(found.next))


@pytest.mark.parametrize(
    ("schema", "query", "expected"),
    [
        (ITEMS, {**PAGE, **SIZE}, ("page-number", "page", "")),
        (members(data=ITEMS, total=WHOLE), PAGE, ("page-number", "page", "")),
        (ITEMS, {"offset": WHOLE, "limit": WHOLE}, ("offset", "offset", "")),
        (ITEMS, {"skip": WHOLE, "top": WHOLE}, ("offset", "skip", "")),
        (
            members(entries=ITEMS, next_marker=TEXT),
            {"marker": TEXT},
            ("cursor", "marker", "next_marker"),
        ),
        (
            members(items=ITEMS, nextPageToken=TEXT),
            {"pageToken": TEXT},
            ("token", "pageToken", "nextPageToken"),
        ),
        (
            members(data=ITEMS, meta=members(next_cursor=TEXT)),
            {"cursor": TEXT},
            ("cursor", "cursor", "meta.next_cursor"),
        ),
        (
            members(data=ITEMS, last_id=TEXT, has_more=FLAG),
            {"after": TEXT},
            ("cursor", "after", "last_id"),
        ),
        (
            members(calls=ITEMS, next_page_uri=TEXT),
            {},
            ("next-uri", "", "next_page_uri"),
        ),
        (
            members(calls=ITEMS, next_page_uri=TEXT),
            {**PAGE, "PageSize": WHOLE},
            ("next-uri", "", "next_page_uri"),
        ),
        (
            members(entities=ITEMS, nextUri=TEXT, pageCount=WHOLE),
            {"pageNumber": WHOLE},
            ("page-number", "pageNumber", ""),
        ),
        (
            members(value=ITEMS, **{"@odata.nextLink": TEXT}),
            {},
            ("next-uri", "", "@odata.nextLink"),
        ),
        (
            members(
                data=ITEMS, links=members(next={"type": "string", "format": "uri"})
            ),
            {},
            ("next-uri", "", "links.next"),
        ),
        (
            members(entries=ITEMS, next_marker=TEXT, total_count=WHOLE),
            {"marker": TEXT, "offset": WHOLE, "limit": WHOLE},
            ("offset", "offset", ""),
        ),
    ],
)
def test_what_is_plain(
    schema: Any, query: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    found = paging_of(schema, query)
    assert summary(found) == expected
    assert found is not None
    assert found.item == ITEM_REFERENCE


def test_a_link_header() -> None:
    found = paging_of(ITEMS, headers={"Link": {"schema": TEXT}})
    assert found == Pagination(PagingStyle.LINK_HEADER, ITEM_REFERENCE)


@pytest.mark.parametrize(
    ("schema", "query"),
    [
        (ITEMS, {}),
        (ITEMS, PAGE),
        (ITEMS, {"page": TEXT, "size": TEXT}),
        (members(data=ITEMS), {"cursor": TEXT}),
        (members(data=ITEMS, cursor=TEXT), {"cursor": TEXT}),
        (members(data=ITEMS, next=TEXT), {}),
        (members(data=ITEMS, next_page_uri=WHOLE), {}),
        (members(id=TEXT), {**PAGE, **SIZE}),
        (members(errors=ITEMS), {**PAGE, **SIZE}),
        (members(reds=ITEMS, blues=ITEMS), {**PAGE, **SIZE}),
        (members(data=ITEMS, items=ITEMS), {**PAGE, **SIZE}),
        (TEXT, {**PAGE, **SIZE}),
    ],
)
def test_what_is_not_plain_is_left_alone(schema: Any, query: dict[str, Any]) -> None:
    assert paging_of(schema, query) is None


def test_only_a_get_is_taken_for_a_listing() -> None:
    assert paging_of(ITEMS, {**PAGE, **SIZE}, method="post") is None


@pytest.mark.parametrize(
    ("page", "start"),
    [
        ({"type": "integer"}, 1),
        ({"type": "integer", "default": 0}, 0),
        ({"type": "integer", "minimum": 0}, 0),
        ({"type": "integer", "default": 1, "minimum": 1}, 1),
    ],
)
def test_the_first_page(page: Any, start: int) -> None:
    found = paging_of(ITEMS, {"page": page, **SIZE})
    assert found is not None
    assert found.start == start


def test_our_own_extension() -> None:
    said = {
        "style": "cursor",
        "cursor": "at",
        "size": "n",
        "items": "a.b",
        "next": "c.d",
    }
    schema = members(a=members(b=ITEMS), **{"c.d": TEXT})
    found = paging_of(schema, {"at": TEXT}, more={"x-sdkwright-pagination": said})
    assert found is not None
    assert found.page
    assert (found.items, found.next) == (("a", "b"), ("c.d",))
    assert (found.parameter, found.size) == ("at", "n")


def test_a_parameter_in_the_body() -> None:
    said = {"style": "page-number", "page": "n", "in": "body", "start": 0}
    found = paging_of(ITEMS, method="post", more={"x-sdkwright-pagination": said})
    assert found is not None
    assert (found.place, found.start) == (PagingPlace.BODY, 0)


def test_no_paging_by_word() -> None:
    query = {**PAGE, **SIZE}
    assert paging_of(ITEMS, query, more={"x-sdkwright-pagination": False}) is None


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"style": "cursor", "cursor": "c", "next": "n"}, "no parameter 'c'"),
        ({"style": "cursor", "cursor": "at"}, "the member that leads"),
        ({"style": "offset"}, "needs the parameter"),
        ({"style": "offset", "offset": "at", "total": "t"}, "no member 't'"),
        ({"style": "offset", "offset": "at", "items": "id"}, "no array"),
        ({"style": "offset", "offset": "at"}, "no array"),
    ],
)
def test_what_cannot_be_followed_is_told(said: dict[str, str], message: str) -> None:
    schema = members(data=ITEMS, id=TEXT)
    operation = listing(schema, {"at": TEXT}, {}, {"x-sdkwright-pagination": said})
    tree = one_operation(operation, components={"schemas": {"Item": ITEM}})
    (found,) = (d for d in found_in(tree) if d.code == "unusable-pagination")
    assert message in found.message
    assert found.location.line > 0


def test_a_response_that_is_no_listing_is_told() -> None:
    said = {"x-sdkwright-pagination": {"style": "link-header"}}
    tree = one_operation(listing(TEXT, {}, {}, said))
    assert "unusable-pagination" in {d.code for d in found_in(tree)}


@pytest.mark.parametrize(
    ("extension", "said", "expected"),
    [
        (
            "x-ms-pageable",
            {"nextLinkName": "following"},
            ("next-uri", "", "following"),
        ),
        (
            "x-speakeasy-pagination",
            {
                "type": "cursor",
                "inputs": [{"name": "at", "in": "parameters", "type": "cursor"}],
                "outputs": {"results": "$.value", "nextCursor": "$.following"},
            },
            ("cursor", "at", "following"),
        ),
        (
            "x-speakeasy-pagination",
            {
                "type": "offsetLimit",
                "inputs": [{"name": "n", "in": "parameters", "type": "page"}],
                "outputs": {"results": "$.value"},
            },
            ("page-number", "n", ""),
        ),
        (
            "x-fern-pagination",
            {
                "cursor": "$request.at",
                "next_cursor": "$response.following",
                "results": "$response.value",
            },
            ("cursor", "at", "following"),
        ),
        (
            "x-fern-pagination",
            {"offset": "$request.n", "results": "$response.value"},
            ("page-number", "n", ""),
        ),
        ("x-ms-pageable", {"nextLinkName": None}, ()),
        ("x-ms-pageable", {"nextLinkName": "following", "operationName": "Next"}, ()),
    ],
)
def test_the_extensions_of_others(
    extension: str, said: Any, expected: tuple[Any, ...]
) -> None:
    schema = members(value=ITEMS, following=TEXT)
    found = paging_of(schema, {"at": TEXT, "n": WHOLE}, more={extension: said})
    assert summary(found) == expected


def test_the_configuration_has_the_last_word() -> None:
    operation = listing(ITEMS, {**PAGE, **SIZE}, {}, {"operationId": "listIt"})
    tree = one_operation(operation, components={"schemas": {"Item": ITEM}})
    assert _configured(tree, {"listIt": False}) is None
    said = {"style": "offset", "offset": "page"}
    found = _configured(tree, {"listIt": said})
    assert found is not None
    assert found.style is PagingStyle.OFFSET


def _configured(tree: Any, said: Any) -> Pagination | None:
    document, found = load_bytes(yaml.safe_dump(dict(tree)).encode())
    config = Config(pagination=PaginationConfig(said))
    return build(check(document, found, config)).api.operations[0].pagination


def test_a_configured_operation_that_is_not_there_is_told() -> None:
    document, found = load_bytes(yaml.safe_dump(dict(described())).encode())
    config = Config(pagination=PaginationConfig({"nobody": False}))
    description = check(document, found, config)
    assert "selection-empty" in {d.code for d in description.diagnostics}


def test_a_model_is_a_page_of_one_kind_of_item() -> None:
    """Two operations cannot say different things of one response."""
    both = {"style": "page-number", "page": "page"}
    shared = {"$ref": "#/components/schemas/Both"}
    operations = {
        name: {"get": listing(shared, PAGE, {}, {"x-sdkwright-pagination": said})}
        for name, said in (
            ("/a", {**both, "items": "a"}),
            ("/b", {**both, "items": "b"}),
        )
    }
    schemas = {"Item": ITEM, "Both": members(a=ITEMS, b=ITEMS)}
    tree = described(operations, components={"schemas": schemas})
    api = api_of(tree)
    assert [bool(operation.pagination) for operation in api.operations] == [True, False]
