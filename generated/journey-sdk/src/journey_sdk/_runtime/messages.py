"""A request as it is sent and a response as it came: plain data, no I/O."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any

from . import media
from .content import Content
from .headers import Headers, checked
from .masking import Secrets


@dataclass(frozen=True, slots=True, repr=False)
class Request:
    """A request, ready to be sent. Its repr and its curl command show no secret.

    Attributes:
        method: In capitals.
        url: Absolute, percent-encoded.
        headers: All but those that the connection itself needs.
        body: The content, if there is one.
        route: The path that the API description has for it, with `{name}` for
            parameters.
    """

    method: str
    url: str
    headers: Headers
    body: Content | None
    secrets: Secrets = field(compare=False)
    route: str = ""

    @property
    def content(self) -> bytes | None:
        """The bytes of the body; None without one, or where files are in it."""
        return None if self.body is None else self.body.in_memory()

    @property
    def safe_url(self) -> str:
        """The URL with secrets masked."""
        return self.secrets.mask_url(self.url)

    def with_headers(self, headers: Mapping[str, str]) -> Request:
        """Return this request with other headers, in place of those of their names.

        Raises:
            ValueError: A header cannot be sent.
        """
        fields = {name: checked(name, value) for name, value in headers.items()}
        names = {name.lower() for name in fields}
        kept = (pair for pair in self.headers.pairs() if pair[0].lower() not in names)
        return replace(self, headers=Headers((*kept, *fields.items())))

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.safe_url}>"

    def as_curl(self) -> str:
        """Write the request as a curl command with secrets masked."""
        words = ["curl", "-X", self.method, shlex.quote(self.safe_url)]
        for name, value in self.headers.pairs():
            text = f"{name}: {self.secrets.mask_header(name, value)}"
            words += ("-H", shlex.quote(text))
        if self.body is not None:
            content = self.content
            if content is None:
                words += ("--data-binary", "@FILE")
            else:
                text = self.secrets.mask(content.decode("utf-8", "replace"))
                words += ("--data-binary", shlex.quote(text))
        return " ".join(words)


@dataclass(frozen=True, slots=True, repr=False)
class Response:
    """A response, read to its end.

    Attributes:
        status_code: The HTTP status.
        headers: All header fields.
        content: The body, without content encodings such as gzip.
    """

    status_code: int
    headers: Headers
    content: bytes

    @property
    def content_type(self) -> str:
        """The `Content-Type` with its parameters, or an empty string."""
        return self.headers.get("content-type", "")

    @property
    def text(self) -> str:
        """The body as text, by its charset."""
        return self.content.decode(media.charset(self.content_type), "replace")

    @property
    def reason(self) -> str:
        """The usual phrase for the status, such as `Not Found`."""
        try:
            return HTTPStatus(self.status_code).phrase
        except ValueError:
            return "Unknown Status"

    def json(self) -> Any:
        """Parse the body as JSON.

        Raises:
            ValueError: It is no JSON.
        """
        return json.loads(self.content)

    def __repr__(self) -> str:
        return (
            f"<Response {self.status_code} {self.reason}, "
            f"{len(self.content)} bytes of {self.content_type or 'no type'}>"
        )
