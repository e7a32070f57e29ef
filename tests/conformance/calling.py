"""Calls made by what `inspect` says of them, with both clients."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from conformance.cases import MISSING, Call, python_value
from conformance.packages import Package

_PLACES = {"path", "query", "header", "cookie", "querystring"}


@dataclass(frozen=True)
class Outcome:
    """What came of a call: its result or the error, and the raw response."""

    result: Any
    error: Exception | None
    response: Any


Caller = Callable[[Package, Call, str], Outcome]


def call_sync(package: Package, call: Call, url: str) -> Outcome:
    """Make a call with the client that waits."""
    with package.module.Client(**_options(package, call, url)) as client:
        result, error = None, None
        with client.capture() as calls:
            try:
                result = _method(package, call, client)(**arguments(package, call))
                if call.stream:
                    result = list(result)
            except Exception as raised:  # noqa: BLE001 - the test judges it
                error = raised
        return Outcome(result, error, calls[-1].response if calls else None)


def call_async(package: Package, call: Call, url: str) -> Outcome:
    """Make a call with the client that is awaited."""

    async def run() -> Outcome:
        async with package.module.AsyncClient(**_options(package, call, url)) as client:
            result, error = None, None
            with client.capture() as calls:
                try:
                    method = _method(package, call, client)
                    result = await method(**arguments(package, call))
                    if call.stream:
                        result = [item async for item in result]
                except Exception as raised:  # noqa: BLE001 - the test judges it
                    error = raised
            return Outcome(result, error, calls[-1].response if calls else None)

    return asyncio.run(run())


CALLERS: Mapping[str, Caller] = {"sync": call_sync, "async": call_async}


def _options(package: Package, call: Call, url: str) -> dict[str, Any]:
    """The arguments of a client's constructor."""
    by_scheme = {
        entry["scheme"]: entry["argument"]
        for entry in package.inspected["package"]["credentials"]
    }
    given = {by_scheme[scheme]: value for scheme, value in call.credentials.items()}
    return {"base_url": url + call.base_path, **given}


def _method(package: Package, call: Call, client: Any) -> Any:
    target = client
    for step in package.operation(call.operation)["accessor"].split("."):
        target = getattr(target, step)
    return target


def arguments(package: Package, call: Call) -> dict[str, Any]:
    """The keywords of a call, with the names that Python has for them."""
    entries = package.operation(call.operation)["arguments"]
    given: dict[str, Any] = {}
    for wire_name, value in call.arguments.items():
        given[_argument(entries, wire_name)] = python_value(value)
    if call.body is not MISSING:
        name = next(entry["name"] for entry in entries if entry["in"] == "body")
        given[name] = python_value(call.body)
    if call.media_type:
        given["media_type"] = call.media_type
    return given


def _argument(entries: list[dict[str, Any]], wire_name: str) -> str:
    place, colon, rest = wire_name.partition(":")
    qualified = bool(colon) and place in _PLACES
    for entry in entries:
        wanted = (place, rest) if qualified else (entry["in"], wire_name)
        if entry["in"] != "body" and (entry["in"], entry["wire_name"]) == wanted:
            name: str = entry["name"]
            return name
    raise LookupError(f"there is no argument {wire_name}")
