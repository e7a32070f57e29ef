"""The same answers behind a socket on loopback."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast
from urllib.parse import parse_qsl

from ..model import Api
from .answer import answer
from .messages import Reply, Request

_BODILESS = frozenset((204, 304))
"""Statuses whose responses never have a body (RFC 9110 section 6.4.1)."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request that came in, and the reply that went out."""

    request: Request
    reply: Reply


@dataclass(frozen=True, slots=True)
class Running:
    """A server at work: where it is, and what it has exchanged until now."""

    url: str
    exchanges: list[Exchange]


@contextmanager
def serve(api: Api, port: int = 0) -> Generator[Running]:
    """Answer requests on loopback for as long as the block runs.

    The system picks a free port unless one is asked for.
    """
    server = _Server(api, port)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield Running(f"http://127.0.0.1:{server.server_port}", server.exchanges)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True  # A client that keeps its connection open holds up nobody.

    def __init__(self, api: Api, port: int) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.api = api
        self.exchanges: list[Exchange] = []

    def reply_to(self, request: Request) -> Reply:
        reply = answer(self.api, request)
        self.exchanges.append(Exchange(request, reply))
        return reply


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def _exchange(self) -> None:
        reply = cast("_Server", self.server).reply_to(self._receive())
        body = b"" if reply.status in _BODILESS else reply.body
        self.send_response(reply.status)
        for name, value in reply.headers:
            self.send_header(name, value)
        if reply.status not in _BODILESS:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = _exchange
    do_OPTIONS = do_TRACE = do_QUERY = _exchange

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent: what was exchanged is recorded."""

    def _receive(self) -> Request:
        path, _, query = self.path.partition("?")
        return Request(
            method=self.command,
            path=path,
            query=tuple(parse_qsl(query, keep_blank_values=True)),
            headers={name.lower(): value for name, value in self.headers.items()},
            body=self._read_body(),
        )

    def _read_body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            return b"".join(self._read_chunks())
        return self.rfile.read(int(self.headers.get("Content-Length", "0")))

    def _read_chunks(self) -> Iterator[bytes]:
        """The chunks of a body without a length (RFC 9112 section 7.1)."""
        while length := int(self.rfile.readline().partition(b";")[0], 16):
            yield self.rfile.read(length)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass  # Trailer fields say nothing to an example.
