"""Mistakes that type checkers find: each comment says that there is one.

A comment without a mistake is an error itself, in mypy and in pyright.
"""

from journey_sdk import AsyncClient, Client, models
from journey_sdk.testing import FakeClient


def calls(client: Client) -> None:
    """Wrong arguments."""
    client.journey.get_journey_actiontarget()  # type: ignore[call-arg]
    client.journey.get_journey_actiontarget(1)  # type: ignore[arg-type]
    client.journey.get_journey_actiontargets(1)  # type: ignore[call-arg]
    client.journey.get_journey_actiontargets(size=1)  # type: ignore[call-arg]
    client.journey.get_journey_actiontarge("1")  # type: ignore[attr-defined]
    client.jurney.get_journey_actiontarget("1")  # type: ignore[attr-defined]


def settings() -> None:
    """Wrong options."""
    Client(region="moon")  # type: ignore[arg-type]
    Client(timout=1)  # type: ignore[call-arg]
    Client(max_retries="2")  # type: ignore[arg-type]
    Client().with_options(base_url="x")  # type: ignore[call-arg]
    Client().with_options(deadline="soon")  # type: ignore[arg-type]


def names() -> None:
    """Names that do not exist."""
    print(models.ActionTraget)  # type: ignore[attr-defined]
    print(models.ActionTargetState.ACTIV)  # type: ignore[attr-defined]
    print(models.ActionTarget(nmae="x"))  # type: ignore[call-arg]


async def clients(client: AsyncClient, fake: FakeClient) -> None:
    """Sync and async are told apart, and stubs know their results."""
    target = client.journey.get_journey_actiontarget("1")
    print(target.name)  # type: ignore[attr-defined]
    fake.stub(fake.journey.get_journey_actiontarget).returns(1)  # type: ignore[arg-type]
    await client.download("x", fake.journey.get_journey_actiontarget, "1")  # type: ignore[arg-type]
    fake.download("x", fake.journey.get_journey_actiontarget, 1)  # type: ignore[arg-type]
    await target
