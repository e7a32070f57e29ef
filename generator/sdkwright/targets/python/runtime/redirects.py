"""Following redirects, without giving credentials to another server."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from .headers import Headers
from .messages import Request

MAX_REDIRECTS = 10

_STATUSES = frozenset({301, 302, 303, 307, 308})
_SAFE = frozenset({"GET", "HEAD"})
_KEPT = frozenset({"accept", "accept-encoding", "user-agent", "range"})
"""What another origin may see of the headers."""


def redirected(request: Request, status: int, headers: Headers) -> Request | None:
    """Return the request that a redirect asks for (RFC 9110 section 15.4).

    Only GET and HEAD are followed: nothing is sent twice that the caller meant to
    send once. Another origin gets none of the credentials, cookies and headers of the
    caller, and nothing leads from https to http.

    Returns:
        None where the response is no redirect or one that is not followed.
    """
    location = headers.get("location", "")
    if status not in _STATUSES or request.method not in _SAFE or not location:
        return None
    try:
        url = urljoin(request.url, location.encode("latin-1").decode("utf-8"))
        old, new = urlsplit(request.url), urlsplit(url)
        same_origin = _origin(request.url) == _origin(url)
    except ValueError:
        return None
    if new.scheme not in ("http", "https") or not new.hostname or not url.isascii():
        return None
    if any(ord(character) <= 0x20 for character in url):
        return None
    if old.scheme == "https" and new.scheme == "http":
        return None
    url = url.partition("#")[0]
    if same_origin:
        return replace(request, url=url)
    kept = (pair for pair in request.headers.pairs() if pair[0].lower() in _KEPT)
    return replace(request, url=url, headers=Headers(kept))


def _origin(url: str) -> tuple[str, str | None, int | None]:
    """Return scheme, host and port (RFC 6454 section 4)."""
    parts = urlsplit(url)
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, parts.hostname, parts.port or usual
