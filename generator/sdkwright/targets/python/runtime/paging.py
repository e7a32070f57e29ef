"""How a listing leads to its next page: decisions, made without I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, TypeAlias
from urllib.parse import parse_qs, urlsplit

from .bodies import members_of
from .codec import dump_json
from .headers import Headers
from .messages import Request
from .narrow import as_object
from .requests import CallArguments
from .values import is_absent

Place: TypeAlias = Literal["query", "body"]
"""Where the parameter that chooses a page travels."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page that was read, and how.

    Attributes:
        request: What was sent for it.
        arguments: What the call was given.
        headers: The header fields of the answer.
        page: The result.
        items: The items in it.
        read: How many items were read so far, with these.
    """

    request: Request
    arguments: CallArguments
    headers: Headers
    page: object
    items: Sequence[object]
    read: int


@dataclass(frozen=True, slots=True)
class Changed:
    """The next page is asked for as this one was, with another parameter."""

    parameter: str
    value: object
    place: Place


@dataclass(frozen=True, slots=True)
class Linked:
    """The next page is where the server says: a URI reference (RFC 3986)."""

    reference: str


@dataclass(frozen=True, slots=True)
class ByPageNumber:
    """Pages are counted.

    Ends behind the last page where the listing says how many there are, behind the
    last item where it says how many of those, and with an empty page in any case.

    Attributes:
        parameter: The parameter for the number.
        pages: The member that says how many pages there are.
        total: The member that says how many items there are.
        more: The member that says whether there are more pages.
        start: The number of the first page.
    """

    parameter: str
    pages: str = ""
    total: str = ""
    more: str = ""
    start: int = 1
    place: Place = "query"

    def following(self, seen: Seen) -> Changed | None:
        """Decide what to ask for next; None behind the last page."""
        number = _number(_argument(seen, self.parameter, self.place), self.start)
        pages = member(seen.page, self.pages)
        total = member(seen.page, self.total)
        if not seen.items or _denied(seen, self.more):
            return None
        if isinstance(pages, int) and number - self.start + 1 >= pages:
            return None
        if isinstance(total, int) and seen.read >= total:
            return None
        return Changed(self.parameter, number + 1, self.place)

    def identity(self, seen: Seen) -> object:
        """Return what no two pages of a listing share."""
        return _fingerprint(seen)


@dataclass(frozen=True, slots=True)
class ByOffset:
    """Items are counted: the next page begins behind the items of this one.

    Attributes:
        parameter: The parameter for the number of items to leave out.
        size: The member that says how many items the server takes at a time; some
            pages may hold fewer than it went through.
        total: The member that says how many items there are.
        more: The member that says whether there are more pages.
    """

    parameter: str
    size: str = ""
    total: str = ""
    more: str = ""
    place: Place = "query"

    def following(self, seen: Seen) -> Changed | None:
        """Decide what to ask for next; None behind the last page."""
        offset = _number(_argument(seen, self.parameter, self.place), 0)
        total = member(seen.page, self.total)
        step = max(_number(member(seen.page, self.size), 0), len(seen.items))
        following = offset + step
        if not step or _denied(seen, self.more):
            return None
        if following >= total if isinstance(total, int) else not seen.items:
            return None
        return Changed(self.parameter, following, self.place)

    def identity(self, seen: Seen) -> object:
        """Return what no two pages of a listing share."""
        return _fingerprint(seen)


@dataclass(frozen=True, slots=True)
class ByCursor:
    """A page tells the cursor, or token, of the one that follows.

    Attributes:
        parameter: The parameter for the cursor.
        next: The member with the cursor, or with a URI that has it in its query.
        more: The member that says whether there are more pages.
    """

    parameter: str
    next: str
    more: str = ""
    place: Place = "query"

    def following(self, seen: Seen) -> Changed | None:
        """Decide what to ask for next; None behind the last page."""
        cursor = member(seen.page, self.next)
        if cursor is None or cursor == "" or _denied(seen, self.more):
            return None
        if isinstance(cursor, str):
            query = parse_qs(urlsplit(cursor).query)
            cursor = query.get(self.parameter, [cursor])[0]
        return Changed(self.parameter, cursor, self.place)

    def identity(self, seen: Seen) -> object:
        """Return what no two pages of a listing share."""
        return seen.request.url, seen.request.content


@dataclass(frozen=True, slots=True)
class ByNextUri:
    """A page tells the URI of the one that follows.

    Attributes:
        next: The member with the URI, which may be relative.
        more: The member that says whether there are more pages.
    """

    next: str
    more: str = ""

    def following(self, seen: Seen) -> Linked | None:
        """Decide what to ask for next; None behind the last page."""
        uri = member(seen.page, self.next)
        if uri is None or uri == "" or _denied(seen, self.more):
            return None
        return Linked(str(uri))

    def identity(self, seen: Seen) -> object:
        """Return what no two pages of a listing share."""
        return seen.request.url


@dataclass(frozen=True, slots=True)
class ByLinkHeader:
    """The `Link` header leads to the page that follows (RFC 8288, `rel="next"`)."""

    def following(self, seen: Seen) -> Linked | None:
        """Decide what to ask for next; None behind the last page."""
        for field in seen.headers.get_all("link"):
            for reference, relations in _links(field):
                if "next" in relations:
                    return Linked(reference)
        return None

    def identity(self, seen: Seen) -> object:
        """Return what no two pages of a listing share."""
        return seen.request.url


Paging: TypeAlias = ByPageNumber | ByOffset | ByCursor | ByNextUri | ByLinkHeader
"""How a listing leads to its next page."""


def member(page: object, path: str) -> object:
    """Return the member of a page under a dotted path; None where there is none."""
    if not path:
        return None
    value = page
    for name in path.split("."):
        fields = as_object(value)
        value = getattr(value, name, None) if fields is None else fields.get(name)
    return None if is_absent(value) else value


def _argument(seen: Seen, parameter: str, place: Place) -> object:
    if place == "query":
        return seen.arguments.get("query", {}).get(parameter)
    return members_of(seen.arguments.get("body")).get(parameter)


def _number(value: object, otherwise: int) -> int:
    """Read a number that a caller or a server gave; it may be one as text."""
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() else otherwise


def _denied(seen: Seen, more: str) -> bool:
    return bool(more) and not member(seen.page, more)


def _fingerprint(seen: Seen) -> object:
    """A digest of the items: a server that runs out may repeat its last page."""
    return sha256(dump_json(seen.items)).digest() if seen.items else None


_TARGET = re.compile(r"[\s,]*<([^<>]*)>")
_PARAMETER = re.compile(r'\s*;\s*([^\s=;,"]+)(?:\s*=\s*("(?:[^"\\]|\\.)*"|[^\s";,]*))?')


def _links(field: str) -> Iterator[tuple[str, list[str]]]:
    """Read a `Link` field: the targets, each with its relations (RFC 8288, 3)."""
    at = 0
    while target := _TARGET.match(field, at):
        at = target.end()
        parameters: dict[str, str] = {}
        while parameter := _PARAMETER.match(field, at):
            at = parameter.end()
            # Of a repeated parameter the first one counts (RFC 8288, 3.3).
            parameters.setdefault(parameter[1].lower(), (parameter[2] or "").strip('"'))
        if "anchor" not in parameters:
            # With an anchor the link is one of another resource.
            yield target[1].strip(), parameters.get("rel", "").lower().split()
