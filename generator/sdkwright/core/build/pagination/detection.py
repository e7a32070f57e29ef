"""Paging that a description does not name, where parameters and response tell it.

A wrong guess asks a server for pages that it does not have: what is not plain is left
alone, and `x-sdkwright-pagination` or the configuration can say it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ....model import (
    ABSENT,
    MemberPath,
    Pagination,
    PagingStyle,
    Parameter,
    Place,
    ScalarKind,
    Schema,
)
from .listing import Listing

_PAGES = frozenset(("page", "pagenumber", "pagenum", "pageno"))
_OFFSETS = frozenset(("offset", "skip"))
_CURSORS = frozenset(
    (
        *("after", "continuationtoken", "cursor", "marker", "nextcursor", "nexttoken"),
        *("pagecursor", "pagetoken", "paginationtoken", "startcursor"),
        *("startingafter",),
    )
)
_SIZES = frozenset(
    (
        *("count", "itemsperpage", "limit", "maxresults", "pagelimit", "pagesize"),
        *("perpage", "size", "top"),
    )
)
"""Parameters by their names without signs, in lower case."""

_ITEMS = frozenset(
    (
        *("data", "elements", "entities", "entries", "items", "list", "objects"),
        *("records", "resources", "results", "rows", "value", "values"),
    )
)
_NO_ITEMS = frozenset(("errors", "errordetails", "facets", "links", "sort", "warnings"))

_COUNTS_OF_PAGES = frozenset(("numpages", "pagecount", "totalpages"))
_COUNTS_OF_ITEMS = frozenset(
    (
        *("total", "totalcount", "totalelements", "totalitems", "totalrecords"),
        *("totalresults",),
    )
)
_FLAGS = frozenset(("hasmore", "hasnext", "hasnextpage"))
_URIS = frozenset(
    (
        *("nextlink", "nextpagelink", "nextpageuri", "nextpageurl", "nexturi"),
        *("nexturl", "odatanextlink"),
    )
)
_NEXT_CURSORS = frozenset(
    (
        *("endcursor", "nextcontinuationtoken", "nextcursor", "nextmarker"),
        *("nextpagecursor", "nextpagetoken", "nexttoken"),
    )
)
_INNER = frozenset(("links", "meta", "metadata", "pageinfo", "pagination", "paging"))
"""Members by their names without signs; what is said of paging may stand in the last."""

_URI_FORMATS = frozenset(("uri", "uri-reference", "url"))
_WHOLE = frozenset((ScalarKind.INTEGER, ScalarKind.NUMBER))
_TEXT = frozenset((ScalarKind.STRING,))
_TRUTH = frozenset((ScalarKind.BOOLEAN,))


def detected(
    method: str, parameters: tuple[Parameter, ...], listing: Listing
) -> Pagination | None:
    """The paging of an operation, where it is plain."""
    if method != "GET":
        return None
    items = _items(listing)
    if items is None:
        return None
    item = listing.item_at(items)
    if item is None:
        return None
    finder = _Finder(parameters, listing, items, item)
    return finder.find()


@dataclass(frozen=True, slots=True)
class _Finder:
    parameters: tuple[Parameter, ...]
    listing: Listing
    items: MemberPath
    item: Schema

    def find(self) -> Pagination | None:
        """The first style for which there is enough to go by, the surest first."""
        page, offset = self._query(_PAGES, _WHOLE), self._query(_OFFSETS, _WHOLE)
        size = self._query(_SIZES, _WHOLE)
        pages = self._member(_COUNTS_OF_PAGES, _WHOLE)
        total = self._member(_COUNTS_OF_ITEMS, _WHOLE)
        sized = size.name if size else ""
        if page and pages:
            return self._numbered(page, sized, pages, total)
        uri = self._member(_URIS, _TEXT) or self._next(_URI_FORMATS)
        if uri:
            return self._made(PagingStyle.NEXT_URI, size=sized, next=uri, total=total)
        if any(h.name.lower() == "link" for h in self.listing.response.headers):
            return self._made(PagingStyle.LINK_HEADER, size=sized, total=total)
        cursor = self._query(_CURSORS, _TEXT)
        following = self._cursor(cursor) if cursor else ()
        # Where there are two ways, a cursor is the one to be asked for.
        if cursor and following and not offset:
            return self._made(
                _style(cursor),
                parameter=cursor.name,
                size=sized,
                next=following,
                more=self._member(_FLAGS, _TRUTH),
                total=total,
            )
        if offset and size:
            return self._made(
                PagingStyle.OFFSET,
                parameter=offset.name,
                size=sized,
                total=total,
                taken=self._member(frozenset((_bare(sized),)), _WHOLE),
            )
        # A second way to choose a page may be the one that counts.
        if page and (size or total) and not cursor:
            return self._numbered(page, sized, pages, total)
        return None

    def _numbered(
        self, page: Parameter, size: str, pages: MemberPath, total: MemberPath
    ) -> Pagination:
        return self._made(
            PagingStyle.PAGE_NUMBER,
            parameter=page.name,
            start=first_page(page),
            size=size,
            pages=pages,
            total=total,
        )

    def _made(
        self,
        style: PagingStyle,
        *,
        parameter: str = "",
        start: int = 1,
        size: str = "",
        next: MemberPath = (),  # noqa: A002
        pages: MemberPath = (),
        total: MemberPath = (),
        more: MemberPath = (),
        taken: MemberPath = (),
    ) -> Pagination:
        return Pagination(
            style=style,
            item=self.item,
            page=self.listing.page,
            items=self.items,
            parameter=parameter,
            start=start,
            size=size,
            next=next,
            pages=pages,
            total=total,
            more=more,
            taken=taken,
        )

    def _query(
        self, names: frozenset[str], kinds: frozenset[ScalarKind]
    ) -> Parameter | None:
        return next(
            (
                parameter
                for parameter in self.parameters
                if parameter.place is Place.QUERY
                and _bare(parameter.name) in names
                and self.listing.kind_of(parameter.schema) in kinds
            ),
            None,
        )

    def _member(
        self, names: frozenset[str], kinds: frozenset[ScalarKind]
    ) -> MemberPath:
        return next(
            (
                path
                for path, schema in self._facts()
                if _bare(path[-1]) in names and self.listing.kind_of(schema) in kinds
            ),
            (),
        )

    def _next(self, formats: frozenset[str]) -> MemberPath:
        """A member that is called `next` and is a URI by its format."""
        return next(
            (
                path
                for path, schema in self._facts()
                if _bare(path[-1]) == "next"
                and getattr(self.listing.plain(schema), "format", "") in formats
            ),
            (),
        )

    def _cursor(self, parameter: Parameter) -> MemberPath:
        """The member with the next cursor, where there is no doubt about it."""
        found = self._member(_NEXT_CURSORS, _TEXT)
        same = _bare(parameter.name)
        if not found and same == "after":
            found = self._member(frozenset(("after",)), _TEXT)
            if not found and self._member(_FLAGS, _TRUTH):
                found = self._member(frozenset(("lastid",)), _TEXT)
        return found

    def _facts(self) -> Iterator[tuple[MemberPath, Schema]]:
        """The members that may speak of paging, the outer ones first."""
        outer = list(self.listing.members())
        for member in outer:
            yield (member.name,), member.schema
        for member in outer:
            if _bare(member.name) in _INNER:
                for inner in self.listing.members((member.name,)):
                    yield (member.name, inner.name), inner.schema


def first_page(parameter: Parameter) -> int:
    """The number of the first page: 0 where the parameter's schema says so."""
    default = parameter.annotations.default
    constraints = getattr(parameter.schema, "constraints", None)
    lowest = constraints.minimum if constraints else None
    return 0 if 0 in (lowest, ABSENT if default is False else default) else 1


def _items(listing: Listing) -> MemberPath | None:
    """Where the items are; None where it is not plain."""
    if not listing.page:
        return ()
    arrays = [
        member.name
        for member in listing.members()
        if listing.item_at((member.name,)) is not None
        and _bare(member.name) not in _NO_ITEMS
    ]
    known = [name for name in arrays if _bare(name) in _ITEMS]
    chosen = arrays if len(arrays) == 1 else known
    return (chosen[0],) if len(chosen) == 1 else None


def _style(parameter: Parameter) -> PagingStyle:
    is_token = _bare(parameter.name).endswith("token")
    return PagingStyle.TOKEN if is_token else PagingStyle.CURSOR


def _bare(name: str) -> str:
    """A name without signs and capitals, which conventions do not agree on."""
    return "".join(char for char in name.lower() if char.isalnum())
