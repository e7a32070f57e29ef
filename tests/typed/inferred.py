"""What an editor infers for each kind of call; type checkers at their strictest agree.

Nothing of this runs: `assert_type` speaks to the checkers alone.
"""

import ssl
from collections.abc import AsyncIterator, Iterator, Mapping
from pathlib import Path
from typing import assert_type

import httpx
from journey_sdk import (
    UNSET,
    AsyncClient,
    Client,
    RateLimiter,
    RetryPolicy,
    Timeout,
    Unset,
    models,
)
from journey_sdk._runtime.calls import Call
from journey_sdk._runtime.downloads import Download
from journey_sdk._runtime.messages import Request
from journey_sdk._runtime.responses import Responses
from journey_sdk._runtime.streams import AsyncStream, Stream
from journey_sdk.auth import ClientCredentials, FileStore
from journey_sdk.errors import (
    ApiError,
    ApiStatusError,
    PermissionDeniedError,
    RateLimitError,
)
from journey_sdk.testing import FakeAsyncClient, FakeClient, Stub, record, replay


def settings() -> None:
    """All that a client can be given, and what `with_options` makes of it."""
    source = ClientCredentials(
        "id", "secret", token_url="https://example.com", store=FileStore("tokens.json")
    )
    client = Client(
        access_token=source,
        region="eu_west_1",
        base_url="https://example.com",
        timeout=Timeout(read=5),
        deadline=30,
        max_retries=4,
        retry_policy=RetryPolicy(longest_wait=5),
        limiter=RateLimiter(10),
        headers={"X-A": "1"},
        query={"trace": True},
        body={"source": "test"},
        before_request=lambda request: request.with_headers({"X-B": "2"}),
        after_response=lambda call: print(call.elapsed),
        max_response_bytes=None,
        log_bodies=True,
        tls=ssl.create_default_context(),
        http_client=httpx.Client(),
    )
    other = client.with_options(timeout=1, max_retries=0)
    assert_type(other, Client)
    assert_type(AsyncClient().with_options(deadline=None), AsyncClient)


def results(client: Client) -> None:
    """Methods, and `request` for what the API description lacks."""
    assert_type(client.journey.get_journey_actiontarget("1"), models.ActionTarget)
    assert_type(
        client.journey.patch_journey_actiontarget("1", body={"name": "x"}),
        models.ActionTarget,
    )
    assert_type(client.request("GET", "/x"), None)
    assert_type(client.request("GET", "/x", returns=list[int]), list[int])
    assert_type(client.request("GET", "/x", returns=int | None), int | None)
    assert_type(client.request("GET", "/x", returns=bytes), bytes)
    either = Responses[models.ActionTarget | None](
        {200: models.ActionTarget, 204: None}
    )
    assert_type(client.request("GET", "/x", returns=either), models.ActionTarget | None)


def fields(target: models.ActionTarget) -> None:
    """Fields have as many states as their schemas."""
    assert_type(target.name, str | None)
    assert_type(target.state, models.ActionTargetState | None)
    data: dict[str, object] = target.to_dict()
    print(data)
    assert_type(models.ActionTarget.from_dict({}), models.ActionTarget)
    state: str | None | Unset = UNSET
    if state:
        assert_type(state, str)


def looking(client: Client) -> None:
    """Ways to look at calls."""
    with client.capture() as calls:
        client.journey.get_journey_actiontargets()
    assert_type(calls, list[Call])
    assert_type(calls[-1].request, Request)
    with client.dry_run() as rehearsed:
        client.journey.get_journey_actiontargets()
    assert_type(rehearsed[-1].as_curl(), str)


def walking(client: Client) -> None:
    """Pages and streams."""
    listing = client.journey.get_journey_actiontargets()
    assert_type(listing.iter_all(), Iterator[models.ActionTarget])
    stream = client.request("GET", "/s", returns=Stream[models.ActionTarget])
    with stream:
        for item in stream:
            assert_type(item, models.ActionTarget)


async def awaiting(client: AsyncClient) -> None:
    """The same, awaited."""
    target = await client.journey.get_journey_actiontarget("1")
    assert_type(target, models.ActionTarget)
    listing = await client.journey.get_journey_actiontargets()
    assert_type(listing.aiter_all(), AsyncIterator[models.ActionTarget])
    stream = await client.request("GET", "/s", returns=AsyncStream[int])
    async for item in stream:
        assert_type(item, int)
    saved = await client.download(
        "x.json", client.journey.get_journey_actiontarget, "1"
    )
    assert_type(saved, Path)


def files(client: Client) -> None:
    """Downloads take a method and its arguments."""
    to = Download("x.json", progress=lambda done, total: print(done, total))
    saved = client.download(
        to, client.journey.get_journey_actiontarget, action_target_id="1"
    )
    assert_type(saved, Path)


def failing(error: ApiError) -> None:
    """What errors know."""
    assert_type(error.attempts, int)
    if isinstance(error, PermissionDeniedError) and error.requires:
        assert_type(error.requires.names, tuple[str, ...])
    if isinstance(error, RateLimitError):
        assert_type(error.retry_after, float | None)
    if isinstance(error, ApiStatusError):
        assert_type(error.status_code, int)
        headers: Mapping[str, str] = error.headers
        print(headers, error.request_id, error.body)


def testing() -> None:
    """Stubs have the types of their methods."""
    fake, awaited = FakeClient(), FakeAsyncClient()
    stub = fake.stub(fake.journey.get_journey_actiontarget)
    assert_type(stub, Stub[models.ActionTarget])
    stub.returns(models.ActionTarget()).answers(404).raises(ValueError())
    assert_type(
        awaited.stub(awaited.journey.get_journey_actiontarget),
        Stub[models.ActionTarget],
    )
    client: Client = fake
    with record(client, "traffic.json"), replay(awaited, Path("traffic.json")):
        pass
