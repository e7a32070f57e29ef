"""What the generated package sends, as Prism judges it by the same description."""

import asyncio

import httpx
import pytest
from journey_sdk import AsyncClient, Client

from support.journey import CALLS, TOKEN, Call
from support.prism import VIOLATIONS

# One Prism serves all tests of the group, which therefore share a worker.
pytestmark = pytest.mark.xdist_group("prism")

every_call = pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)


def check(call: Call, responses: list[httpx.Response]) -> None:
    """Prism found nothing to complain of, and it was asked what we meant to ask."""
    (response,) = responses
    assert response.request.method == call.http_method
    assert VIOLATIONS not in response.headers, response.headers[VIOLATIONS]
    assert response.status_code in (200, 204)


@every_call
def test_sync(call: Call, prism_url: str) -> None:
    responses: list[httpx.Response] = []
    hooks = {"response": [responses.append]}
    with (
        httpx.Client(event_hooks=hooks, trust_env=False) as http,
        Client(access_token=TOKEN, base_url=prism_url, http_client=http) as client,
    ):
        getattr(client.journey, call.method_name)(**call.arguments)
    check(call, responses)


@every_call
def test_async(call: Call, prism_url: str) -> None:
    responses: list[httpx.Response] = []

    async def record(response: httpx.Response) -> None:
        responses.append(response)

    async def run() -> None:
        async with (
            httpx.AsyncClient(
                event_hooks={"response": [record]}, trust_env=False
            ) as http,
            AsyncClient(
                access_token=TOKEN, base_url=prism_url, http_client=http
            ) as client,
        ):
            await getattr(client.journey, call.method_name)(**call.arguments)

    asyncio.run(run())
    check(call, responses)


def test_prism_finds_a_wrong_request(prism_url: str) -> None:
    response = httpx.get(
        f"{prism_url}/api/v2/journey/actiontargets",
        params={"pageSize": "many"},
        headers={"Authorization": f"Bearer {TOKEN}"},
        trust_env=False,
    )
    # Prism spells the names of query parameters in small letters.
    assert "pagesize" in response.headers[VIOLATIONS].lower()
