"""Where a page came from, and how the one that follows is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, quote, unquote_plus, urljoin, urlsplit

from .bodies import members_of
from .errors import CallInfo, PagingError
from .headers import Headers
from .paging import Changed, Linked, Paging, Seen
from .requests import CallArguments
from .styles import query_pairs
from .url import expand_path

if TYPE_CHECKING:
    from .calls import Call

_LEGAL = "/?:@!$&'()*+,;=%"
"""What may stand in a path and a query as it is (RFC 3986), and what is encoded."""

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a client was asked for.

    Attributes:
        method: The HTTP method.
        path: The path behind the base URL.
        returns: The type of a page.
        arguments: Those of `request`, without `paging`.
        paging: How the listing leads to its next page.
        added: The query parameters that the client itself adds, where a link was
            followed: the server repeats them in its links.
        read: How many items were on the pages before.
    """

    method: str
    path: str
    returns: Any
    arguments: CallArguments
    paging: Paging
    added: frozenset[str] = frozenset()
    read: int = 0

    @classmethod
    def of(
        cls, method: str, path: str, returns: Any, arguments: CallArguments
    ) -> Asked:
        """Take apart what a call with `paging` was given."""
        plain = CallArguments(**arguments)
        return cls(method, path, returns, plain, plain.pop("paging"))


class Source:
    """Where a page came from."""

    def __init__(self, asked: Asked, call: Call) -> None:
        self._asked = asked
        self._request = call.request
        # The answer itself is not kept: it would double the memory of a page.
        self._headers = call.response.headers if call.response else Headers()

    def following(self, page: object, items: Sequence[object]) -> Asked | None:
        """Decide what to ask for next; None behind the last page.

        Raises:
            PagingError: The next page is on another server.
        """
        seen = self._seen(page, items)
        step = self._asked.paging.following(seen)
        match step:
            case None:
                return None
            case Changed():
                arguments = _changed(self._asked.arguments, step)
                return replace(self._asked, arguments=arguments, read=seen.read)
            case Linked(reference):
                return replace(self._linked(reference), read=seen.read)

    def identity(self, page: object, items: Sequence[object]) -> object:
        """Return what no two pages of a listing share; None where it has nothing."""
        return self._asked.paging.identity(self._seen(page, items))

    def problem(self, message: str) -> PagingError:
        """Make an error about this page's call."""
        info = CallInfo(self._request.method, self._request.safe_url)
        return PagingError(f"{info.method} {info.url}: {message}", info)

    def _seen(self, page: object, items: Sequence[object]) -> Seen:
        return Seen(
            request=self._request,
            arguments=self._asked.arguments,
            headers=self._headers,
            page=page,
            items=items,
            read=self._asked.read + len(items),
        )

    def _linked(self, reference: str) -> Asked:
        """Follow a link by its path and query alone.

        The client puts them behind its own base URL, so that a gateway's prefix
        stays and credentials go nowhere else.
        """
        asked = self._asked
        here = urlsplit(self._request.url)
        try:
            there = urlsplit(urljoin(self._request.url, reference))
            same = _origin(there) == _origin(here)
        except ValueError:
            raise self.problem("the link to the next page is no URI") from None
        if not same:
            raise self.problem(
                f"the next page is on another server, {there.hostname}. It is not "
                "asked for, since the credentials are not meant for that server. "
                "Check base_url."
            )
        route = expand_path(asked.path, asked.arguments.get("path", {}))
        base = here.path.removesuffix(urlsplit(route).path)
        added = asked.added or _added(here.query, urlsplit(route).query, asked)
        pairs = [p for p in there.query.split("&") if p and _name(p) not in added]
        path = there.path
        if base and path.startswith(f"{base}/"):
            path = path.removeprefix(base)
        target = f"{path}?{'&'.join(pairs)}" if pairs else path
        arguments = CallArguments(**asked.arguments)
        arguments.pop("path", None)
        arguments.pop("query", None)
        arguments.pop("query_string", None)
        # Servers forget to; and braces would be taken for the places of parameters.
        legal = quote(target, safe=_LEGAL)
        return replace(asked, path=legal, arguments=arguments, added=added)


def _changed(arguments: CallArguments, step: Changed) -> CallArguments:
    """Put another value into the parameter that chooses the page."""
    changed = CallArguments(**arguments)
    # What the server or the style of paging chooses is nobody's mistake.
    limits = arguments.get("limits", {})
    changed["limits"] = {n: of for n, of in limits.items() if n != step.parameter}
    if step.place == "query":
        changed["query"] = {**arguments.get("query", {}), step.parameter: step.value}
    else:
        body = members_of(arguments.get("body"))
        changed["body"] = {**body, step.parameter: step.value}
    return changed


def _origin(url: SplitResult) -> tuple[str | None, int | None]:
    """Host and port of an http(s) URL.

    Behind a proxy that ends TLS, servers write http in links that are https: the
    scheme tells nothing, for the client keeps its own.
    """
    if url.scheme not in _PORTS:
        raise ValueError("no http URL")
    port = _PORTS[url.scheme] if url.port is None else url.port
    return url.hostname, 443 if port == 80 else port


def _added(sent: str, route: str, asked: Asked) -> frozenset[str]:
    """Find the names in a query that are neither of the route nor of the call."""
    query = asked.arguments.get("query", {})
    own = {pair for name in query for pair in query_pairs(name, query[name])}
    own.update(route.split("&"))
    if "query_string" in asked.arguments:
        return frozenset()
    return frozenset(_name(pair) for pair in sent.split("&") if pair not in own)


def _name(pair: str) -> str:
    return unquote_plus(pair.partition("=")[0])
