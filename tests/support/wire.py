"""The other end of an HTTP client, in the same process."""

import json
from dataclasses import dataclass, field

import httpx

from sdkwright.model import JsonValue


@dataclass
class Wire:
    """Answers every request alike, and keeps what was sent."""

    response: httpx.Response = field(default_factory=lambda: httpx.Response(204))
    sent: list[httpx.Request] = field(default_factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """The handler of an `httpx.MockTransport`."""
        request.read()
        self.sent.append(request)
        answer = self.response
        return httpx.Response(
            answer.status_code, headers=answer.headers, content=answer.content
        )

    def answers(
        self, data: JsonValue, status: int = 200, media_type: str = "application/json"
    ) -> None:
        """Answer with JSON from now on."""
        self.answers_with(json.dumps(data).encode(), status, media_type)

    def answers_with(self, content: bytes, status: int, media_type: str) -> None:
        """Answer with these bytes from now on."""
        headers = {"Content-Type": media_type}
        self.response = httpx.Response(status, headers=headers, content=content)

    @property
    def last(self) -> httpx.Request:
        """The latest request."""
        return self.sent[-1]

    @property
    def target(self) -> str:
        """Path and query of the latest request, byte for byte."""
        return self.last.url.raw_path.decode("ascii")

    @property
    def body(self) -> JsonValue:
        """The JSON that was sent."""
        data: JsonValue = json.loads(self.last.content)
        return data
