"""What a `$ref` names: a file and a place in it (RFC 3986 section 5, RFC 6901)."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote, urljoin

from ..load.pointers import is_pointer

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


class UriError(ValueError):
    """A reference that cannot be followed; `code` is that of the diagnostic."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Target:
    """A URI without its fragment (for a local file: its name), and the fragment.

    The fragment is decoded: a JSON pointer, or the name of an anchor.
    """

    uri: str
    fragment: str

    @property
    def is_pointer(self) -> bool:
        """Whether the fragment is a pointer rather than an anchor's name."""
        return not self.fragment or self.fragment.startswith("/")


def has_scheme(uri: str) -> bool:
    """Whether a URI is absolute, so that it names no file of the description."""
    return _SCHEME.match(uri) is not None


def target_of(base: str, reference: str) -> Target:
    """What a reference means in a resource whose URI is `base`.

    Raises:
        UriError: it is empty, malformed, or of a kind that is never followed.
    """
    if not reference:
        raise UriError("ref-syntax", "an empty $ref refers to the whole file")
    path, _, fragment = reference.partition("#")
    if _BAD_PERCENT.search(reference):
        raise UriError("ref-syntax", "a '%' must be followed by two hexadecimal digits")
    decoded = unquote(fragment)
    if decoded.startswith("/") and not is_pointer(decoded):
        raise UriError(
            "ref-syntax",
            "this is no JSON pointer: '~' must be written '~0', or '~1' for '/'",
        )
    return Target(absolute(base, path), decoded)


def absolute(base: str, path: str) -> str:
    """The URI of a reference without fragment; for a local file its plain name.

    Raises:
        UriError: it could only name a file outside of the description's folder.
    """
    if not path:
        return base
    if has_scheme(path):
        if path.lower().startswith("file:"):
            raise UriError(
                "ref-outside-root",
                "a file: URI is not followed; write the path relative to this file",
            )
        return path
    if has_scheme(base):
        return urljoin(base, path)
    name = unquote(path)
    if name.startswith("/"):
        raise UriError(
            "ref-outside-root",
            "an absolute path is not followed; write the path relative to this file",
        )
    if "\\" in name or "\0" in name:
        raise UriError(
            "ref-syntax", "a path holds '/' between its parts and no other separator"
        )
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), name))


def is_web(uri: str) -> bool:
    """Whether a URI is one that could be fetched."""
    return _WEB.match(uri) is not None
