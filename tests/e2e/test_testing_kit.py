"""What a package gives its consumers for their own tests."""

import asyncio
import json
from pathlib import Path
from typing import assert_type

import pytest
from journey_sdk import AsyncClient, Client, models
from journey_sdk._runtime.model import Model
from journey_sdk.errors import NotFoundError
from journey_sdk.testing import (
    FakeAsyncClient,
    FakeClient,
    Stub,
    UnexpectedCallError,
    record,
    replay,
)
from journey_sdk.testing.fixtures import fake_async_client as fake_async_client
from journey_sdk.testing.fixtures import fake_client as fake_client

from sdkwright.demo import Running
from support.journey import CALLS, TOKEN, Call

TARGET = models.ActionTarget(id="mine", name="Mine")


def make(client: Client, call: Call) -> Model | None:
    """Make a call by its plain arguments."""
    result: Model | None = getattr(client.journey, call.method_name)(**call.arguments)
    return result


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_every_call_is_answered_from_its_example(call: Call) -> None:
    with FakeClient() as client:
        result = make(client, call)
        (request,) = client.stage.calls
    assert (request.method, request.route) in {
        (e.method, e.path) for e in client.stage.examples
    }
    assert result is None or len(result.to_dict()) > 0


def test_a_stub_says_what_a_call_answers(fake_client: FakeClient) -> None:
    stub = fake_client.stub(fake_client.journey.get_journey_actiontarget)
    assert_type(stub, Stub[models.ActionTarget])
    stub.returns(TARGET).answers(404, {"message": "gone"})
    assert fake_client.journey.get_journey_actiontarget("a") == TARGET
    for _ in range(2):
        with pytest.raises(NotFoundError, match="gone"):
            fake_client.journey.get_journey_actiontarget("b")
    assert [request.url.rpartition("/")[2] for request in stub.calls] == ["a", "b", "b"]


def test_a_stub_of_an_awaited_call(fake_async_client: FakeAsyncClient) -> None:
    journey = fake_async_client.journey
    stub = fake_async_client.stub(journey.get_journey_actiontarget)
    assert_type(stub, Stub[models.ActionTarget])
    stub.does(lambda request: models.ActionTarget(id=request.url[-1]))
    assert asyncio.run(journey.get_journey_actiontarget("7")).id == "7"


def test_a_stub_can_fail(fake_client: FakeClient) -> None:
    stub = fake_client.stub(fake_client.journey.get_journey_actiontarget)
    stub.raises(ValueError("mine")).returns(TARGET)
    with pytest.raises(ValueError, match="mine"):
        fake_client.journey.get_journey_actiontarget("a")
    assert fake_client.journey.get_journey_actiontarget("a") == TARGET


def test_what_a_test_does_not_expect_is_an_error() -> None:
    client = FakeClient("stubs")
    with pytest.raises(UnexpectedCallError, match="was not expected"):
        client.journey.get_journey_actiontarget("a")
    with pytest.raises(UnexpectedCallError):
        client.request("GET", "/elsewhere")


def test_only_methods_of_operations_have_stubs(fake_client: FakeClient) -> None:
    with pytest.raises(ValueError, match="calls no operation"):
        fake_client.stub(fake_client.close)


def test_pages_of_a_listing(fake_client: FakeClient) -> None:
    pages = [
        models.ActionTargetListing(
            entities=[models.ActionTarget(id=str(n))], page_number=n, page_count=2
        )
        for n in (1, 2)
    ]
    listing = fake_client.journey.get_journey_actiontargets
    fake_client.stub(listing).returns(pages[0]).returns(pages[1])
    assert [target.id for target in listing().iter_all()] == ["1", "2"]


def test_traffic_is_recorded_and_replayed(demo: Running, tmp_path: Path) -> None:
    cassette = tmp_path / "made" / "traffic.json"
    here = Client(access_token=TOKEN, base_url=demo.url)
    with here as client, record(client, cassette):
        said = [make(client, call) for call in CALLS]
    text = cassette.read_text("utf-8")
    assert TOKEN not in text
    assert len(json.loads(text)) == len(CALLS)

    elsewhere = Client(access_token="another", base_url="https://elsewhere.test")
    with elsewhere as client, replay(client, cassette):
        assert [make(client, call) for call in CALLS] == said
        with pytest.raises(UnexpectedCallError, match="not so often"):
            make(client, CALLS[0])
    assert len(demo.exchanges) == len(CALLS)


def test_awaited_traffic_is_recorded_and_replayed(
    demo: Running, tmp_path: Path
) -> None:
    cassette = tmp_path / "traffic.json"

    async def run() -> None:
        async with AsyncClient(access_token=TOKEN, base_url=demo.url) as client:
            with record(client, cassette):
                said = await client.journey.get_journey_actiontarget("id")
            with replay(client, cassette):
                assert await client.journey.get_journey_actiontarget("id") == said

    asyncio.run(run())
    assert len(demo.exchanges) == 1


@pytest.mark.parametrize("text", ["", "{}", "[1]"])
def test_a_file_that_is_no_recording(text: str, tmp_path: Path) -> None:
    cassette = tmp_path / "traffic.json"
    cassette.write_text(text)
    with (
        Client() as client,
        pytest.raises(ValueError, match=r"."),
        replay(client, cassette),
    ):
        pass


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("get_journey_actiontargets", ()),
        ("get_journey_session_segments", ("id",)),
        ("get_journey_externalcontact_segments", ("id",)),
        ("get_journey_customer_customer_id_segments", ("email", "a@example.com")),
    ],
)
def test_listings_of_examples_end(
    method: str, arguments: tuple[str, ...], fake_client: FakeClient, demo: Running
) -> None:
    with Client(access_token=TOKEN, base_url=demo.url) as client:
        walks = [
            list(getattr(each.journey, method)(*arguments).iter_pages())
            for each in (fake_client, client)
        ]
    assert walks[0] == walks[1]
    assert len(walks[0]) == (1 if method == "get_journey_actiontargets" else 2)
