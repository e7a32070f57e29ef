"""A server on loopback that talks as it is told, byte by byte, right or wrong."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Script = Callable[[socket.socket], bool]
"""What is done once a request is read; returns whether the connection goes on."""


@dataclass
class Talker:
    """The server as tests see it."""

    url: str
    heads: list[bytes] = field(default_factory=list[bytes])
    """The head of each request."""
    bodies: list[bytes] = field(default_factory=list[bytes])
    connections: int = 0
    stopping: threading.Event = field(default_factory=threading.Event)


def answer(status: str, body: bytes = b"{}", *headers: str) -> bytes:
    """A response in the usual form."""
    fields = [*headers, f"Content-Length: {len(body)}"]
    if not any(line.lower().startswith("content-type") for line in headers):
        fields.insert(0, "Content-Type: application/json")
    lines = "".join(f"{line}\r\n" for line in fields)
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("latin-1") + body


def serves(*pieces: bytes) -> Script:
    """Say something, and wait for the next request."""
    return _saying(pieces, goes_on=True)


def closes(*pieces: bytes) -> Script:
    """Say something, and close the connection."""
    return _saying(pieces, goes_on=False)


def _saying(pieces: Iterable[bytes], goes_on: bool) -> Script:
    def run(connection: socket.socket) -> bool:
        for piece in pieces:
            connection.sendall(piece)
        return goes_on

    return run


def resets(*pieces: bytes) -> Script:
    """Say something, and break the connection without closing it (RST)."""

    def run(connection: socket.socket) -> bool:
        for piece in pieces:
            connection.sendall(piece)
        time.sleep(0.02)
        connection.setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
        )
        return False

    return run


def drips(first: bytes, drops: Iterable[bytes], pause: float) -> Script:
    """Say something slowly, in drops with pauses between them."""

    def run(connection: socket.socket) -> bool:
        connection.sendall(first)
        for drop in drops:
            time.sleep(pause)
            connection.sendall(drop)
        return True

    return run


def silent(seconds: float) -> Script:
    """Say nothing."""

    def run(connection: socket.socket) -> bool:
        time.sleep(seconds)
        return False

    return run


@contextmanager
def talk(*scripts: Script, tls: ssl.SSLContext | None = None) -> Generator[Talker]:
    """Run a server that follows a script for each request, the last one ever after."""
    with socket.create_server(("127.0.0.1", 0), backlog=256) as listener:
        scheme = "http" if tls is None else "https"
        talker = Talker(f"{scheme}://127.0.0.1:{listener.getsockname()[1]}")
        waiting = list(scripts)
        lock = threading.Lock()

        def next_script() -> Script:
            with lock:
                return waiting.pop(0) if len(waiting) > 1 else waiting[0]

        def converse(raw: socket.socket) -> None:
            with suppress(OSError), raw, _secured(raw, tls) as connection:
                goes_on = True
                while goes_on and (request := _request(connection)):
                    talker.heads.append(request[0])
                    talker.bodies.append(request[1])
                    goes_on = next_script()(connection)

        def accept() -> None:
            while not talker.stopping.is_set():
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                talker.connections += 1
                threading.Thread(
                    target=converse, args=(connection,), daemon=True
                ).start()

        threading.Thread(target=accept, daemon=True).start()
        try:
            yield talker
        finally:
            talker.stopping.set()
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)


def _secured(connection: socket.socket, tls: ssl.SSLContext | None) -> socket.socket:
    if tls is None:
        return connection
    return tls.wrap_socket(connection, server_side=True)


def _request(connection: socket.socket) -> tuple[bytes, bytes] | None:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return None
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
    while len(body) < length:
        body += connection.recv(65536)
    return head + b"\r\n", body
