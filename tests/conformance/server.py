"""A real HTTP server on loopback that keeps each request as it came, byte for byte."""

import base64
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

_METHODS = [
    "GET",
    "PUT",
    "POST",
    "DELETE",
    "OPTIONS",
    "HEAD",
    "PATCH",
    "TRACE",
    "QUERY",
]


@dataclass(frozen=True)
class Received:
    """One request: what stood in its first line, its fields and its body."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str | None:
        """All fields of a name as one; None where there are none."""
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(values) if values else None


@dataclass(frozen=True)
class Answer:
    """What the server says."""

    status: int
    body: bytes
    headers: Mapping[str, str]


def answer_of(response: Mapping[str, Any]) -> Answer:
    """The answer that a case describes."""
    media_type = response.get("media_type", "")
    headers = dict(response.get("headers", {}))
    if media_type:
        headers["Content-Type"] = media_type
    return Answer(response["status"], _content(response, media_type), headers)


def _content(response: Mapping[str, Any], media_type: str) -> bytes:
    if "base64" in response:
        return base64.b64decode(response["base64"])
    if "body" not in response:
        return b""
    name = media_type.partition(";")[0].strip().lower()
    if name == "application/json" or name.endswith("+json"):
        return json.dumps(response["body"], ensure_ascii=False).encode()
    return str(response["body"]).encode()


@dataclass
class Server:
    """The server as tests see it."""

    port: int
    answer: Answer = field(default_factory=lambda: Answer(204, b"", {}))
    received: list[Received] = field(default_factory=list[Received])

    @property
    def url(self) -> str:
        """Where the server is."""
        return f"http://127.0.0.1:{self.port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    state: Server

    def reply(self) -> None:
        method, target, _ = self.requestline.split(" ")
        headers = list(self.headers.items())
        self.state.received.append(Received(method, target, headers, self._read()))
        answer = self.state.answer
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 204:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if method != "HEAD":
            self.wfile.write(answer.body)

    def _read(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the tests tell what went wrong."""


@contextmanager
def running() -> Iterator[Server]:
    """A server for as long as the block runs."""

    class Handler(_Handler):
        pass

    for method in _METHODS:
        setattr(Handler, f"do_{method}", Handler.reply)
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        http.daemon_threads = True
        Handler.state = Server(http.server_port)
        thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield Handler.state
        finally:
            http.shutdown()
            thread.join()
