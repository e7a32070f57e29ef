"""Paging by the word of the description: our own extension, and those of vendors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ....model import MemberPath, Pagination, PagingPlace, PagingStyle, Parameter
from .detection import first_page
from .listing import Listing

if TYPE_CHECKING:
    from ..reader import Node, Reader

EXTENSION = "x-sdkwright-pagination"
"""An operation's own word on its paging; `false` keeps it from being looked for."""

_STYLES = {style.value: style for style in PagingStyle}
_PARAMETERS = ("page", "offset", "cursor", "token")
"""The extension's keys for the parameter that chooses the page."""

_MEMBERS = ("items", "next", "pages", "total", "more")
"""The extension's keys for members of the response."""


_LEADING = (PagingStyle.CURSOR, PagingStyle.TOKEN, PagingStyle.NEXT_URI)
"""The styles in which the response itself says where the next page is."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What an extension says: names, as they are written."""

    node: Node
    style: PagingStyle
    parameter: str = ""
    place: PagingPlace = PagingPlace.QUERY
    size: str = ""
    members: Mapping[str, str] = field(default_factory=dict[str, str])
    start: int | None = None


def said(
    reader: Reader,
    operation: Node,
    parameters: tuple[Parameter, ...],
    listing: Listing | None,
) -> Pagination | None:
    """The paging that extensions speak of. What is wrong with it is told."""
    node = operation.child(EXTENSION)
    word = _own(reader, node) if node.mapping else _vendors(reader, operation)
    return _checked(reader, word, parameters, listing) if word else None


def _own(reader: Reader, node: Node) -> _Said | None:
    style = _STYLES.get(node.text("style"))
    if style is None:
        known = ", ".join(sorted(_STYLES))
        reader.report(
            "unknown-pagination-style",
            f"{EXTENSION} has no style {node.text('style')!r}; give one of {known}",
            node,
        )
        return None
    start = node.get("start")
    return _Said(
        node,
        style,
        parameter=next((node.text(key) for key in _PARAMETERS if node.text(key)), ""),
        place=PagingPlace.BODY if node.text("in") == "body" else PagingPlace.QUERY,
        size=node.text("size"),
        members={key: node.text(key) for key in _MEMBERS if node.text(key)},
        start=start if isinstance(start, int) else None,
    )


def _checked(
    reader: Reader,
    word: _Said,
    parameters: tuple[Parameter, ...],
    listing: Listing | None,
) -> Pagination | None:
    """The word with its names looked up; None if one of them leads nowhere."""
    problem = next(_problems(word, parameters, listing), "")
    if problem or listing is None:
        reader.report("unusable-pagination", problem, word.node)
        return None
    found = {key: listing.find(name) for key, name in word.members.items()}
    items = found.get("items", ())
    item = listing.item_at(items)
    if item is None:
        return None
    return Pagination(
        style=word.style,
        item=item,
        page=listing.page,
        items=items,
        parameter=word.parameter,
        place=word.place,
        start=_start(word, parameters),
        size=word.size,
        next=found.get("next", ()),
        pages=found.get("pages", ()),
        total=found.get("total", ()),
        more=found.get("more", ()),
        taken=_taken(word, listing),
    )


def _start(word: _Said, parameters: tuple[Parameter, ...]) -> int:
    if word.start is not None:
        return word.start
    chosen = [p for p in parameters if p.name == word.parameter]
    return first_page(chosen[0]) if chosen else 1


def _taken(word: _Said, listing: Listing) -> MemberPath:
    """Some servers say how many items they went through, as they call the size."""
    path = (word.size,) if word.style is PagingStyle.OFFSET else ()
    return path if path and listing.schema_at(path) else ()


def _problems(
    word: _Said, parameters: tuple[Parameter, ...], listing: Listing | None
) -> Iterator[str]:
    """What keeps the word from being followed."""
    if listing is None:
        yield "paging needs one successful response, an object with a name or an array"
        return
    style = word.style.value
    by_link = word.style in (PagingStyle.NEXT_URI, PagingStyle.LINK_HEADER)
    needs_next = word.style in _LEADING
    names = {parameter.name for parameter in parameters}
    if not by_link and not word.parameter:
        yield f"paging of style {style} needs the parameter for the page"
    elif not by_link and word.place is PagingPlace.QUERY and word.parameter not in names:
        yield f"paging: the operation has no parameter {word.parameter!r}"
    if needs_next and "next" not in word.members:
        yield f"paging of style {style} needs the member that leads to the next page"
    for key, name in word.members.items():
        if not listing.find(name):
            yield f"paging: the response has no member {name!r} for {key!r}"
    items = listing.find(word.members.get("items", ""))
    if listing.item_at(items) is None:
        yield "paging: the items are no array"


def _vendors(reader: Reader, operation: Node) -> _Said | None:
    """The word of other tools' extensions, where it means what ours can say."""
    for read in (_microsoft, _speakeasy, _fern):
        word = read(reader, operation)
        if word:
            return word
    return None


def _microsoft(reader: Reader, operation: Node) -> _Said | None:
    """`x-ms-pageable` of AutoRest: a link in the body, the items under `value`."""
    node = operation.child("x-ms-pageable")
    following = node.text("nextLinkName")
    if not following or node.text("operationName"):
        return None
    members = {"next": following, "items": node.text("itemName") or "value"}
    return _Said(node, PagingStyle.NEXT_URI, members=members)


def _speakeasy(reader: Reader, operation: Node) -> _Said | None:
    """`x-speakeasy-pagination`: inputs by their roles, outputs by JSONPath."""
    node = operation.child("x-speakeasy-pagination")
    inputs = {i.text("type"): i for i in node.child("inputs").elements()}
    outputs = node.child("outputs")
    keys = {
        "items": outputs.text("results"),
        "pages": outputs.text("numPages"),
        "next": outputs.text("nextCursor") or outputs.text("nextUrl"),
    }
    members = {key: _inside(path) for key, path in keys.items() if _inside(path)}
    roles = {
        "cursor": PagingStyle.CURSOR,
        "page": PagingStyle.PAGE_NUMBER,
        "offset": PagingStyle.OFFSET,
    }
    if node.text("type") == "url":
        return _Said(node, PagingStyle.NEXT_URI, members=members)
    for role, style in roles.items():
        if role in inputs:
            chosen = inputs[role]
            sent = chosen.text("in") == "requestBody"
            return _Said(
                node,
                style,
                parameter=chosen.text("name"),
                place=PagingPlace.BODY if sent else PagingPlace.QUERY,
                size=inputs["limit"].text("name") if "limit" in inputs else "",
                members=members,
            )
    return None


def _fern(reader: Reader, operation: Node) -> _Said | None:
    """`x-fern-pagination`: of the operation, or `true` for that of the whole API."""
    node = operation.child("x-fern-pagination")
    if node.value is True:
        node = reader.root.child("x-fern-pagination")
    keys = {
        "items": node.text("results"),
        "next": node.text("next_cursor") or node.text("next_uri"),
        "more": node.text("has-next-page"),
    }
    members = {key: _inside(path) for key, path in keys.items() if _inside(path)}
    if node.text("next_uri"):
        return _Said(node, PagingStyle.NEXT_URI, members=members)
    cursor, offset = _inside(node.text("cursor")), _inside(node.text("offset"))
    if cursor:
        return _Said(node, PagingStyle.CURSOR, parameter=cursor, members=members)
    if offset:
        counted = PagingStyle.OFFSET if node.text("step") else PagingStyle.PAGE_NUMBER
        return _Said(node, counted, parameter=offset, members=members)
    return None


def _inside(path: str) -> str:
    """The names of a path such as `$.data.items`, `$response.data` or `$request.page`."""
    root, dot, names = path.partition(".")
    plain = root in ("$", "$request", "$response") and dot
    return names if plain and "[" not in names else ""
