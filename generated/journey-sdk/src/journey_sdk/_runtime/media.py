"""Media types, as `Content-Type` and `Accept` write them (RFC 9110 section 8.3)."""

from __future__ import annotations

import codecs
from email.message import Message

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
TEXT = "text/plain"
BINARY = "application/octet-stream"

_TEXT_TYPES = frozenset(
    {"application/xml", "application/javascript", "application/yaml", FORM}
)


def essence(content_type: str) -> str:
    """Return `type/subtype` in lower case, without parameters."""
    return content_type.partition(";")[0].strip().lower()


def is_json(content_type: str) -> bool:
    """Say whether the type is JSON: `application/json`, `text/json`, any `+json`."""
    name = essence(content_type)
    return name in (JSON, "text/json") or name.endswith("+json")


def is_text(content_type: str) -> bool:
    """Say whether the type is text other than JSON: `text/*`, XML and its like."""
    name = essence(content_type)
    return (
        name.startswith("text/")
        or name in _TEXT_TYPES
        or name.endswith(("+xml", "+yaml"))
    ) and not is_json(name)


def charset(content_type: str) -> str:
    """Return the charset parameter; UTF-8 where it is absent or unknown here."""
    if "charset" not in content_type.lower():
        return "utf-8"
    message = Message()
    message["Content-Type"] = content_type
    name = message.get_content_charset("utf-8")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "utf-8"


def matches(content_type: str, pattern: str) -> bool:
    """Say whether a type fits a pattern such as `text/*` or `application/json`.

    Any JSON type fits any JSON pattern: servers answer `application/json` where
    `application/problem+json` was promised, and the other way round.
    """
    name, wanted = essence(content_type), essence(pattern)
    if wanted in (name, "*/*"):
        return True
    if wanted.endswith("/*"):
        return name.startswith(wanted[:-1])
    return is_json(name) and is_json(wanted)
