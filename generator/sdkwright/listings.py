"""Where a walk through a listing ends whose description shows one page of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from .instances import example_of
from .model import (
    Api,
    JsonValue,
    MediaType,
    MemberPath,
    Operation,
    Pagination,
    PagingStyle,
)


@dataclass(frozen=True, slots=True)
class LastPage:
    """The page that ends a listing, and the requests that ask for it.

    They have `parameter` in their `place`, with another text than `first`; or, where
    there is no parameter, they go to `target`: a path with its query.
    """

    body: JsonValue
    parameter: str
    place: str
    first: str
    target: str


def first_page(api: Api, operation: Operation, content: MediaType) -> JsonValue:
    """The first example of an answer; a listing that is made up leads to no URI."""
    page = example_of(api, content)
    pagination = operation.pagination
    if pagination and not pagination.parameter and not content.examples:
        return _without(page, pagination.next)
    return page


def last_page(api: Api, operation: Operation) -> LastPage | None:
    """The page behind that of the first example; None where nothing can ask for it.

    It is an example that leads to no other page, or else a page without items.
    """
    pagination = operation.pagination
    content = next((c for r in operation.successes[:1] for c in r.contents), None)
    if pagination is None or content is None:
        return None
    page = first_page(api, operation, content)
    target = _target(_member(page, pagination.next))
    if not pagination.parameter and not target:
        return None
    return LastPage(
        body=next(
            _endings(content, pagination.next),
            _without(_emptied(page, pagination.items), pagination.next),
        ),
        parameter=pagination.parameter,
        place=pagination.place.value,
        first=_first(pagination),
        target=target,
    )


def _first(pagination: Pagination) -> str:
    match pagination.style:
        case PagingStyle.PAGE_NUMBER:
            return str(pagination.start)
        case PagingStyle.OFFSET:
            return "0"
        case _:
            return ""


def _target(link: JsonValue) -> str:
    """Path and query of a URI reference (RFC 3986); "" where it is none."""
    if not isinstance(link, str):
        return ""
    parts = urlsplit(link)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _endings(content: MediaType, following: MemberPath) -> Iterator[JsonValue]:
    """The examples behind the first one that lead to no other page."""
    for example in content.examples[1:]:
        value = example.value
        if following and isinstance(value, dict) and not _member(value, following):
            yield value


def _member(value: JsonValue, path: MemberPath) -> JsonValue:
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value if path else None


def _emptied(page: JsonValue, items: MemberPath) -> JsonValue:
    """A page without its items."""
    if not items:
        return [] if isinstance(page, list) else page
    if not isinstance(page, dict) or items[0] not in page:
        return page
    inner: JsonValue = _emptied(page[items[0]], items[1:]) if items[1:] else []
    return {**page, items[0]: inner}


def _without(page: JsonValue, path: MemberPath) -> JsonValue:
    """A page without a member."""
    if not path or not isinstance(page, dict) or path[0] not in page:
        return page
    rest = {name: value for name, value in page.items() if name != path[0]}
    return {**rest, path[0]: _without(page[path[0]], path[1:])} if path[1:] else rest
