"""Responses that go to files: progress, breaks in the middle, going on later."""

from __future__ import annotations

import asyncio
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runtime.misbehaving import Script, closes, serves, talk
from sdkwright.targets.python.runtime.client import BaseAsyncClient, BaseClient
from sdkwright.targets.python.runtime.downloads import Download
from sdkwright.targets.python.runtime.errors import ApiConnectionError, NotFoundError
from sdkwright.targets.python.runtime.retries import RetryPolicy
from sdkwright.targets.python.runtime.service import Service

SERVICE = Service(name="s", version="1")
QUICK = RetryPolicy(first_delay=0.001)
DATA = bytes(range(256)) * 40

Fetch = Callable[[str, "str | Path | Download"], Path]


@pytest.fixture(params=["sync", "async"])
def fetch(request: pytest.FixtureRequest) -> Fetch:
    """Download with each of the two clients."""
    options: dict[str, Any] = {"retry_policy": QUICK, "max_retries": 3}

    def sync(url: str, to: str | Path | Download) -> Path:
        with BaseClient(SERVICE, base_url=url, **options) as client:
            return client.download(to, client.request, "GET", "/f", returns=bytes)

    def asynchronous(url: str, to: str | Path | Download) -> Path:
        async def run() -> Path:
            async with BaseAsyncClient(SERVICE, base_url=url, **options) as client:
                return await client.download(
                    to, client.request, "GET", "/f", returns=bytes
                )

        return asyncio.run(run())

    return sync if request.param == "sync" else asynchronous


def whole(tag: str = '"1"') -> bytes:
    return _head("200 OK", len(DATA), tag) + DATA


def broken(size: int, tag: str = '"1"') -> bytes:
    return _head("200 OK", len(DATA), tag) + DATA[:size]


def rest(start: int) -> bytes:
    length = len(DATA) - start
    span = f"Content-Range: bytes {start}-{len(DATA) - 1}/{len(DATA)}\r\n"
    return _head("206 Partial Content", length, '"1"', span) + DATA[start:]


def _head(status: str, length: int, tag: str, more: str = "") -> bytes:
    return (
        f"HTTP/1.1 {status}\r\nContent-Length: {length}\r\nETag: {tag}\r\n{more}\r\n"
    ).encode()


def says(answer: bytes) -> Script:
    return closes(answer)


def test_a_file_and_its_progress(fetch: Fetch, tmp_path: Path) -> None:
    seen: list[tuple[int, int | None]] = []
    path = tmp_path / "made" / "file.bin"
    to = Download(path, progress=lambda done, total: seen.append((done, total)))
    with talk(serves(whole())) as server:
        assert fetch(server.url, to) == path
    assert path.read_bytes() == DATA
    assert seen[-1] == (len(DATA), len(DATA))
    assert [p.name for p in path.parent.iterdir()] == ["file.bin"]


def test_one_that_breaks_off_goes_on(fetch: Fetch, tmp_path: Path) -> None:
    path = tmp_path / "file.bin"
    with talk(says(broken(1000)), says(rest(1000))) as server:
        fetch(server.url, path)
    assert path.read_bytes() == DATA
    assert b"Range: bytes=1000-\r\n" in server.heads[1]
    assert b'If-Range: "1"\r\n' in server.heads[1]
    assert b"Accept-Encoding: identity\r\n" in server.heads[0]


def test_one_that_broke_off_yesterday_goes_on(fetch: Fetch, tmp_path: Path) -> None:
    path = tmp_path / "file.bin"
    with talk(says(broken(1000))) as server, pytest.raises(ApiConnectionError):
        fetch(server.url, path)
    assert not path.exists()
    with talk(says(rest(1000))) as server:
        fetch(server.url, path)
    assert path.read_bytes() == DATA


def test_something_else_begins_anew(fetch: Fetch, tmp_path: Path) -> None:
    path = tmp_path / "file.bin"
    with talk(says(broken(1000, '"0"')), says(whole())) as server:
        fetch(server.url, path)
    assert path.read_bytes() == DATA


def test_without_a_strong_validator_it_begins_anew(
    fetch: Fetch, tmp_path: Path
) -> None:
    path = tmp_path / "file.bin"
    with talk(says(broken(1000, 'W/"1"')), says(whole())) as server:
        fetch(server.url, path)
    assert path.read_bytes() == DATA
    assert b"Range" not in server.heads[1]


def test_a_range_that_is_not_there_begins_anew(fetch: Fetch, tmp_path: Path) -> None:
    path = tmp_path / "file.bin"
    none = b"HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\n\r\n"
    with talk(says(broken(1000)), says(none), says(whole())) as server:
        fetch(server.url, path)
    assert path.read_bytes() == DATA


def test_an_error_leaves_no_file(fetch: Fetch, tmp_path: Path) -> None:
    none = b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}"
    with talk(serves(none)) as server, pytest.raises(NotFoundError):
        fetch(server.url, tmp_path / "file.bin")
    assert list(tmp_path.iterdir()) == []


def test_memory_stays_constant(fetch: Fetch, tmp_path: Path) -> None:
    size = 60_000_000
    chunks = (b"x" * 1_000_000 for _ in range(60))
    head = _head("200 OK", size, '"1"')
    with talk(serves(head, *chunks)) as server:
        tracemalloc.start()
        fetch(server.url, tmp_path / "file.bin")
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert (tmp_path / "file.bin").stat().st_size == size
    assert peak < 8_000_000
