"""Building URLs: templates, base URLs and queries, percent-encoded exactly once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import unquote, urlsplit

from .styles import path_text

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_USER = re.compile(r"(https?://)([^/?#@]*)@", re.IGNORECASE)
_VARIABLE = re.compile(r"\{([^{}]+)\}")


def expand_path(template: str, values: Mapping[str, object]) -> str:
    """Put path parameters into their places, all at once.

    Raises:
        ValueError: A value is missing or has no text.
    """
    if "{" not in template:
        return template

    def replace(match: re.Match[str]) -> str:
        name = match[1]
        return path_text(name, values.get(name))

    expanded = _VARIABLE.sub(replace, template)
    # A segment of only dots would be resolved away (RFC 3986 section 5.2.4).
    return "/".join(
        segment.replace(".", "%2E") if segment in (".", "..") else segment
        for segment in expanded.split("/")
    )


def join(base_url: str, path: str, pairs: Iterable[str]) -> str:
    """Put a path and query pairs behind a base URL, whose own path is a prefix.

    A fragment of the path tells operations apart in a description. It is no part of
    what is sent (RFC 9110 section 7.1).

    Raises:
        ValueError: The path, as its author wrote it, would end the line of a request.
    """
    if _CONTROL.search(path):
        raise ValueError("the path must not hold control characters")
    path = path.partition("#")[0]
    query = "&".join(pairs)
    if query:
        query = ("&" if "?" in path else "?") + query
    return base_url.rstrip("/") + path + query


def split_user(url: str) -> tuple[str, tuple[str, str] | None]:
    """Take user name and password out of a URL (RFC 3986 section 3.2.1)."""
    match = _USER.match(url) if "@" in url else None
    if match is None:
        return url, None
    user, _, password = match[2].partition(":")
    return match[1] + url[match.end() :], (unquote(user), unquote(password))


def checked_base_url(url: str) -> str:
    """Return a base URL that requests can be made with.

    Raises:
        ValueError: It is no absolute http(s) URL, or has a query or fragment.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("base_url must be an absolute http:// or https:// URL")
    if parts.query or parts.fragment:
        raise ValueError("base_url must have no query and no fragment")
    return url.rstrip("/")


def target(url: str) -> bytes:
    """Return path and query as the request line has them (RFC 9112 section 3.2)."""
    slash = url.find("/", url.index("://") + 3)
    if slash < 0:
        query = url.find("?")
        return b"/" if query < 0 else b"/" + url[query:].encode("ascii")
    return url[slash:].encode("ascii")


def without_query(url: str) -> str:
    """Return a URL that can be logged: the query may hold keys."""
    return url.partition("?")[0]
