"""What the generated package sends, as a server on loopback receives it."""

import asyncio

import pytest
from journey_sdk import AsyncClient, Client

from sdkwright.demo import Exchange, Running
from support.journey import CALLS, TOKEN, Call

every_call = pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)


def check(call: Call, returned: object, exchange: Exchange) -> None:
    """The request is what the call means, and the result what was answered."""
    request, reply = exchange.request, exchange.reply
    assert reply.status in (200, 204), reply.body
    assert (request.method, request.path) == (call.http_method, call.path)
    assert sorted(request.query) == sorted(call.query.items())
    assert request.headers["authorization"] == f"Bearer {TOKEN}"
    assert "application/json" in request.headers["accept"]
    check_body(call, exchange)
    if reply.status == 204:
        assert returned is None
    else:
        assert returned.to_dict() == reply.json()  # type: ignore[attr-defined]


def check_body(call: Call, exchange: Exchange) -> None:
    request = exchange.request
    if call.body is None:
        assert request.body == b""
        assert "content-type" not in request.headers
    else:
        assert request.media_type == "application/json"
        assert request.json() == call.body


@every_call
def test_sync(call: Call, demo: Running) -> None:
    with Client(access_token=TOKEN, base_url=demo.url) as client:
        returned = getattr(client.journey, call.method_name)(**call.arguments)
    (exchange,) = demo.exchanges
    check(call, returned, exchange)


@every_call
def test_async(call: Call, demo: Running) -> None:
    async def run() -> object:
        async with AsyncClient(access_token=TOKEN, base_url=demo.url) as client:
            return await getattr(client.journey, call.method_name)(**call.arguments)

    returned = asyncio.run(run())
    (exchange,) = demo.exchanges
    check(call, returned, exchange)


def test_every_operation_is_called() -> None:
    methods = {name for name in dir(AsyncClient().journey) if not name.startswith("_")}
    assert {call.method_name for call in CALLS} == methods
