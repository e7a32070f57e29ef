"""Calls made one after the other, with the client that waits and with the other."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx

from conformance.packages import Package

from .planning import Planned

_HOST = "127.0.0.1"
_CREDENTIALS = {"basic": ("a user", "a password")}


@dataclass(frozen=True)
class Sent:
    """What came of a call: its result or the error, request and response, warnings."""

    planned: Planned
    client: str
    result: Any
    error: Exception | None
    request: Any
    response: Any
    warnings: list[str]


class _Loopback(httpx.HTTPTransport):
    """Goes nowhere but to Prism, whatever redirects say."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, or answer it with nothing."""
        is_prism = request.url.host == _HOST
        return super().handle_request(request) if is_prism else httpx.Response(200)


class _AsyncLoopback(httpx.AsyncHTTPTransport):
    """The same for the client that is awaited."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, or answer it with nothing."""
        if request.url.host == _HOST:
            return await super().handle_async_request(request)
        return httpx.Response(200)


Sender = Callable[[Package, Iterable[Planned], str], Iterator[Sent]]


def send_sync(package: Package, calls: Iterable[Planned], url: str) -> Iterator[Sent]:
    """Make calls with the client that waits."""
    with (
        httpx.Client(transport=_Loopback()) as http,
        package.module.Client(http_client=http, **_options(package, url)) as client,
    ):
        for call in calls:
            with _watched(package) as warnings, client.capture() as captured:
                result, error = None, None
                try:
                    result = _method(package, call, client)(**call.keywords)
                except Exception as raised:  # noqa: BLE001 - it is judged later
                    error = raised
            yield _sent(call, "sync", result, error, captured, warnings)


def send_async(package: Package, calls: Iterable[Planned], url: str) -> Iterator[Sent]:
    """Make calls with the client that is awaited."""

    async def one(client: Any, call: Planned) -> Sent:
        with _watched(package) as warnings, client.capture() as captured:
            result, error = None, None
            try:
                result = await _method(package, call, client)(**call.keywords)
            except Exception as raised:  # noqa: BLE001 - it is judged later
                error = raised
        return _sent(call, "async", result, error, captured, warnings)

    with asyncio.Runner() as runner:
        http = httpx.AsyncClient(transport=_AsyncLoopback())
        client = package.module.AsyncClient(http_client=http, **_options(package, url))
        for call in calls:
            yield runner.run(one(client, call))
        runner.run(client.close())
        runner.run(http.aclose())


SENDERS: dict[str, Sender] = {"sync": send_sync, "async": send_async}


def _watched(package: Package) -> Any:
    # A reader warns of a place once; a new one warns anew.
    package.part("_runtime.codec").reader_for.cache_clear()
    return package.listening()


def _sent(
    call: Planned,
    client: str,
    result: Any,
    error: Exception | None,
    captured: list[Any],
    warnings: list[str],
) -> Sent:
    if not captured:
        return Sent(call, client, result, error, None, None, warnings)
    last = captured[-1]
    return Sent(call, client, result, error, last.request, last.response, warnings)


def _options(package: Package, url: str) -> dict[str, Any]:
    """The arguments of a client's constructor: a credential for each scheme."""
    given = {
        entry["argument"]: _CREDENTIALS.get(entry["kind"], "a-credential")
        for entry in package.inspected["package"]["credentials"]
        if entry["kind"] != "mutual_tls"
    }
    return {"base_url": url, "max_retries": 0, "timeout": 120, **given}


def _method(package: Package, call: Planned, client: Any) -> Any:
    target = client
    for step in package.operation(call.operation.key)["accessor"].split("."):
        target = getattr(target, step)
    return target
