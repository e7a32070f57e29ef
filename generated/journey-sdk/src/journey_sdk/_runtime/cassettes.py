"""Real traffic in a file, without its secrets: recorded once, replayed in tests."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from .fakes import (
    Canned,
    FakeAsyncTransport,
    FakeTransport,
    UnexpectedCallError,
)
from .headers import Headers
from .masking import MASK
from .messages import Request
from .narrow import as_array, as_object

if TYPE_CHECKING:
    from .actions import Arriving
    from .carriers import AsyncCarrier, Carrier
    from .client import BaseAsyncClient, BaseClient
    from .timeouts import Patience

_SECRET_MEMBER = re.compile(
    r"token|secret|password|api_?key|credential|signature", re.IGNORECASE
)
_DROPPED = frozenset({"set-cookie", "transfer-encoding", "content-encoding", "date"})


class Cassette:
    """Requests and their answers, as the file has them."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)
        self._entries: list[dict[str, Any]] = []

    def load(self) -> None:
        """Read the file.

        Raises:
            OSError: It cannot be read.
            ValueError: It is no recording.
        """
        found = as_array(json.loads(self._path.read_text("utf-8")))
        if found is None or not all(as_object(entry) for entry in found):
            raise ValueError(f"{self._path} is no recording")
        self._entries = cast("list[dict[str, Any]]", found)

    def save(self) -> None:
        """Write the file.

        Raises:
            OSError: It cannot be written.
        """
        self._path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self._entries, indent=2)
        self._path.write_text(f"{text}\n", "utf-8")

    def add(self, request: Request, arriving: Arriving, content: bytes) -> None:
        """Take a request and its answer, without their secrets."""
        mask = request.secrets.mask
        headers = {
            name: request.secrets.mask_header(name, value)
            for name, value in arriving.headers.pairs()
            if name.lower() not in _DROPPED
        }
        self._entries.append(
            {
                **_request_of(request),
                "status": arriving.status_code,
                "headers": headers,
                "answer": mask(_scrubbed(content)),
            }
        )

    def answer(self, request: Request) -> Canned:
        """Answer as the server did; each answer is given once.

        Raises:
            UnexpectedCallError: There was no such request, or not so often.
        """
        wanted = _request_of(request)
        for index, entry in enumerate(self._entries):
            if wanted.items() <= entry.items():
                del self._entries[index]
                return _canned(entry)
        raise UnexpectedCallError(
            f"{wanted['method']} {wanted['url']} is not in {self._path}, or not so often"
        )


def _request_of(request: Request) -> dict[str, Any]:
    body = request.content
    return {
        "method": request.method,
        # Where the server is may differ from one machine to the other.
        "url": re.sub(r"^[a-z]+://[^/]*", "", request.safe_url),
        "body": None if body is None else request.secrets.mask(_scrubbed(body)),
    }


def _canned(entry: dict[str, Any]) -> Canned:
    headers = {
        str(k): str(v) for k, v in (as_object(entry.get("headers")) or {}).items()
    }
    content = str(entry["answer"]).encode("utf-8", "surrogateescape")
    return Canned(int(entry["status"]), Headers(headers.items()), content)


def _scrubbed(content: bytes) -> str:
    """Return a body as text, without what its own names say is secret."""
    text = content.decode("utf-8", "surrogateescape")
    try:
        data = json.loads(text)
    except ValueError:
        return text
    clean = _without_secrets(data)
    return text if clean == data else json.dumps(clean)


def _without_secrets(value: object) -> object:
    members = as_object(value)
    if members is not None:
        return {
            str(name): (
                MASK
                if isinstance(item, str) and _SECRET_MEMBER.search(str(name))
                else _without_secrets(item)
            )
            for name, item in members.items()
        }
    items = as_array(value)
    return value if items is None else [_without_secrets(item) for item in items]


class _Recorder(FakeTransport):
    """Sends requests, and keeps what was said."""

    def __init__(self, inner: Carrier, cassette: Cassette) -> None:
        self._inner = inner
        self._cassette = cassette

    def send(self, request: Request, patience: Patience) -> Arriving:
        arriving = self._inner.send(request, patience)
        content = self._inner.read(arriving, patience)
        self._cassette.add(request, arriving, content)
        return _held(arriving, content)


class _AsyncRecorder(FakeAsyncTransport):
    """Sends requests, and keeps what was said."""

    def __init__(self, inner: AsyncCarrier, cassette: Cassette) -> None:
        self._inner = inner
        self._cassette = cassette

    async def send(self, request: Request, patience: Patience) -> Arriving:
        arriving = await self._inner.send(request, patience)
        content = await self._inner.read(arriving, patience)
        self._cassette.add(request, arriving, content)
        return _held(arriving, content)


class _Player(FakeTransport):
    """Answers from a recording."""

    def __init__(self, cassette: Cassette) -> None:
        self._cassette = cassette

    def send(self, request: Request, patience: Patience) -> Arriving:
        return self._cassette.answer(request)


class _AsyncPlayer(FakeAsyncTransport):
    """Answers from a recording."""

    def __init__(self, cassette: Cassette) -> None:
        self._cassette = cassette

    async def send(self, request: Request, patience: Patience) -> Arriving:
        return self._cassette.answer(request)


def _held(arriving: Arriving, content: bytes) -> Canned:
    kept = (
        pair for pair in arriving.headers.pairs() if pair[0].lower() not in _DROPPED
    )
    return Canned(arriving.status_code, Headers(kept), content)


@contextmanager
def record(
    client: BaseClient | BaseAsyncClient, path: str | os.PathLike[str]
) -> Generator[None]:
    """Keep what a client and its server say in a block, for `replay`.

    Credentials do not get into the file, nor what the names of JSON members or of
    headers say is secret. Look at it all the same before you share it.

    Raises:
        OSError: The file cannot be written.
    """
    cassette = Cassette(path)
    with _carried(
        client,
        lambda inner: _Recorder(inner, cassette),
        lambda inner: _AsyncRecorder(inner, cassette),
    ):
        yield
    cassette.save()


@contextmanager
def replay(
    client: BaseClient | BaseAsyncClient, path: str | os.PathLike[str]
) -> Generator[None]:
    """Let a recording answer the calls of a client in a block; nothing is sent.

    Raises:
        OSError: The file cannot be read.
        ValueError: It is no recording.
        UnexpectedCallError: A call was not recorded, or not so often.
    """
    cassette = Cassette(path)
    cassette.load()
    with _carried(
        client,
        lambda inner: _Player(cassette),
        lambda inner: _AsyncPlayer(cassette),
    ):
        yield


@contextmanager
def _carried(
    client: BaseClient | BaseAsyncClient,
    sync: Callable[[Carrier], Carrier],
    asynchronous: Callable[[AsyncCarrier], AsyncCarrier],
) -> Generator[None]:
    """Put another transport in the place of a client's, for a block."""
    from .client import BaseClient

    if isinstance(client, BaseClient):
        inner = client.transport
        client.transport = sync(inner)
        try:
            yield
        finally:
            client.transport = inner
    else:
        async_inner = client.transport
        client.transport = asynchronous(async_inner)
        try:
            yield
        finally:
            client.transport = async_inner
