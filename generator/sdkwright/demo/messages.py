"""What goes over the wire, as values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from ..model import JsonValue


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it was received.

    `path` is still percent-encoded, `query` is decoded and in the order of the URL;
    the names of `headers` are in lower case.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes = b""

    @property
    def media_type(self) -> str:
        """The media type of the body, without its parameters."""
        return bare_media_type(self.headers.get("content-type", ""))

    def json(self) -> JsonValue:
        """The body as JSON."""
        return cast("JsonValue", json.loads(self.body))

    def query_values(self, name: str) -> tuple[str, ...]:
        """The values that the query gives to `name`."""
        return tuple(value for key, value in self.query if key == name)


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a request."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""

    def json(self) -> JsonValue:
        """The body as JSON."""
        return cast("JsonValue", json.loads(self.body))


def bare_media_type(content_type: str) -> str:
    """A media type in lower case, without its parameters (RFC 9110 section 8.3.1)."""
    return content_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON, or built on it (RFC 6839 section 3.1)."""
    bare = bare_media_type(media_type)
    return bare == "application/json" or bare.endswith("+json")
