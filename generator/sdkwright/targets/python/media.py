"""Families of media types, as far as generated signatures differ by them."""

from __future__ import annotations

from enum import Enum


class Family(Enum):
    """How a body of a media type is given and answered in Python."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    TEXT = "text"
    BINARY = "binary"
    EVENTS = "events"
    LINES = "lines"


_LINES = (
    *("application/x-ndjson", "application/jsonl", "application/json-lines"),
    "application/json-seq",
)
"""Media types whose content is JSON, item by item."""

_TEXT = ("application/xml", "application/yaml", "application/javascript")


def family_of(media_type: str) -> Family:
    """The family of a media type or range (RFC 9110 section 8.3.1)."""
    name = media_type.partition(";")[0].strip().lower()
    if name in ("application/json", "text/json", "*/*") or name.endswith("+json"):
        return Family.JSON
    if name == "application/x-www-form-urlencoded":
        return Family.FORM
    if name.startswith("multipart/"):
        return Family.MULTIPART
    if name == "text/event-stream":
        return Family.EVENTS
    if name in _LINES:
        return Family.LINES
    if name.startswith("text/") or name in _TEXT or name.endswith(("+xml", "+yaml")):
        return Family.TEXT
    return Family.BINARY


def is_patch(media_type: str) -> bool:
    """Whether content says what is to change, and need not be whole (RFC 7396)."""
    return media_type.partition(";")[0].strip().lower().endswith("merge-patch+json")
