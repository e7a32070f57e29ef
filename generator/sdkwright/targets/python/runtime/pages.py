"""Pages of a listing that know how to get the ones that follow."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast
from urllib.parse import SplitResult, unquote_plus, urljoin, urlsplit

from .codec import to_data
from .errors import CallInfo, PagingError
from .messages import Request
from .model import Model
from .narrow import as_array, as_object
from .paging import Changed, Linked, Paging, Seen, member
from .requests import CallArguments
from .styles import query_pairs
from .url import expand_path

if TYPE_CHECKING:
    from typing import Self

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from .calls import Call
    from .client import BaseAsyncClient, BaseClient

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """The arguments of `request` that lead to a page."""

    method: str
    path: str
    returns: Any
    arguments: CallArguments
    paging: Paging
    added: frozenset[str] = frozenset()
    """The query parameters that the client adds to each request."""
    read: int = 0
    """How many items were on the pages before."""

    @property
    def plain(self) -> CallArguments:
        """The arguments without what to do with the result."""
        arguments = CallArguments(**self.arguments)
        arguments.pop("paging", None)
        return arguments


class Source:
    """Where a page came from; the pages of each client have one of their kind."""

    def __init__(self, asked: Asked, call: Call) -> None:
        self._asked = asked
        self._request = call.request
        self._headers = call.response.headers if call.response else None

    def following(self, page: object, items: Sequence[object]) -> Asked | None:
        """Decide what to ask for next; None behind the last page.

        Raises:
            PagingError: The listing leads to another server.
        """
        seen = self._seen(page, items)
        step = self._asked.paging.following(seen)
        match step:
            case None:
                return None
            case Changed():
                return _changed(self._asked, step, seen.read)
            case Linked(reference):
                return self._linked(reference, seen.read)

    def identity(self, page: object, items: Sequence[object]) -> object:
        """Return what no two pages of a listing share; None where it has nothing."""
        return self._asked.paging.identity(self._seen(page, items))

    def circle(self) -> PagingError:
        """Make the error for a page that was there before."""
        return PagingError(
            f"The server sends the same page of {self._asked.path} again: the listing "
            "would never end. What was read until now is complete as far as it goes.",
            self._info,
        )

    @property
    def _info(self) -> CallInfo:
        return CallInfo(self._request.method, self._request.safe_url)

    def _seen(self, page: object, items: Sequence[object]) -> Seen:
        return Seen(
            request=self._request,
            arguments=self._asked.arguments,
            headers=self._headers,
            page=page,
            items=items,
            read=self._asked.read + len(items),
        )

    def _linked(self, reference: str, read: int) -> Asked:
        """Follow a link: to the server of this page only, by the client's own way.

        A gateway's prefix stays, and credentials go nowhere else.
        """
        asked = self._asked
        here = urlsplit(self._request.url)
        there = urlsplit(urljoin(self._request.url, reference))
        if _origin(there) != _origin(here):
            raise PagingError(
                f"The next page is on another server, {there.scheme}://{there.netloc}: "
                "it is not asked for, because the credentials are not for that server.",
                self._info,
            )
        route = expand_path(asked.path, asked.arguments.get("path", {}))
        base = here.path.removesuffix(urlsplit(route).path)
        added = asked.added or _added(self._request, route, asked.arguments)
        pairs = [p for p in there.query.split("&") if p and _name(p) not in added]
        path = there.path
        if base and path.startswith(f"{base}/"):
            path = path.removeprefix(base)
        target = "?".join((path, "&".join(pairs))) if pairs else path
        arguments = asked.plain
        for replaced in ("path", "query", "query_string"):
            arguments.pop(replaced, None)
        # Braces would be taken for parameters.
        escaped = target.replace("{", "%7B").replace("}", "%7D")
        return Asked(
            asked.method, escaped, asked.returns, arguments, asked.paging, added, read
        )
