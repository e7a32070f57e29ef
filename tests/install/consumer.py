"""A program of somebody who installed the package: each operation, sync and async.

    python consumer.py URL

It knows nothing of the generator, and type checkers at their strictest accept it.
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator
from typing import assert_type

from journey_sdk import AsyncClient, Client, models, permissions

TARGET = "6c1f0a9e-4b7d-4c55-9a1e-2f8d3b60c714"
CONTACT = "3e6b1c94-f7a0-4d28-85c9-be4d70a1f263"
SESSION = "f05a92d4-8c3e-4b61-97ed-28d6c1b74f30"

CHANGE = models.PatchActionTarget(
    name="Web sales and advice",
    service_level=models.ServiceLevel(percentage=0.85, duration_ms=30000),
)
QUERY = models.JourneyAggregationQuery(
    interval="2024-05-06T00:00:00.000Z/2024-05-08T00:00:00.000Z",
    granularity="P1D",
    group_by=[models.JourneyDimension.JOURNEY_DEVICE_CATEGORY],
    metrics=[models.JourneyMetric.N_JOURNEY_SESSIONS],
)
UPDATES = [
    models.SegmentAssignmentsUpdate(
        segment_id="a41d6f08", state=models.AssignmentState.ASSIGNED
    )
]


def call_all(client: Client) -> None:
    """Call each operation."""
    journey = client.journey
    tell_target(journey.get_journey_actiontarget(TARGET))
    tell_targets(journey.get_journey_actiontargets(page_size=100))
    tell_segments(
        journey.get_journey_customer_customer_id_segments("email", "a@example.com")
    )
    tell_segments(
        journey.get_journey_externalcontact_segments(
            CONTACT, segment_scope=models.SegmentScope.CUSTOMER
        )
    )
    tell_segments(journey.get_journey_session_segments(SESSION, page_size="50"))
    tell_target(journey.patch_journey_actiontarget(TARGET, body=CHANGE))
    tell_figures(journey.post_analytics_journeys_aggregates_query(QUERY))
    journey.post_journey_externalcontact_segments(CONTACT, body=UPDATES)


def walk(client: Client) -> None:
    """Read listings to their ends, and see what a type checker makes of it."""
    targets = client.journey.get_journey_actiontargets()
    assert_type(targets, models.ActionTargetListing)
    assert_type(targets.fetch_next(), models.ActionTargetListing | None)
    for target in targets.iter_all():
        assert_type(target, models.ActionTarget)
        tell_target(target)
    segments = client.journey.get_journey_session_segments(SESSION)
    assert_type(segments.iter_all(), Iterator[models.SegmentAssignment])
    for page in segments.iter_pages():
        assert_type(page, models.SegmentAssignmentListing)
        tell_segments(page)
    tell_needs()


async def walk_async(client: AsyncClient) -> None:
    """Read listings to their ends without blocking."""
    targets = await client.journey.get_journey_actiontargets()
    assert_type(targets, models.ActionTargetListing)
    assert_type(await targets.afetch_next(), models.ActionTargetListing | None)
    async for target in targets.aiter_all():
        assert_type(target, models.ActionTarget)
        tell_target(target)
    segments = await client.journey.get_journey_session_segments(SESSION)
    assert_type(segments.aiter_all(), AsyncIterator[models.SegmentAssignment])
    async for page in segments.aiter_pages():
        assert_type(page, models.SegmentAssignmentListing)
        tell_segments(page)
    tell_needs()


async def call_all_async(client: AsyncClient) -> None:
    """Call each operation without blocking."""
    journey = client.journey
    tell_target(await journey.get_journey_actiontarget(TARGET))
    tell_targets(await journey.get_journey_actiontargets(page_size=100))
    tell_segments(
        await journey.get_journey_customer_customer_id_segments(
            "email", "a@example.com"
        )
    )
    tell_segments(
        await journey.get_journey_externalcontact_segments(
            CONTACT, segment_scope=models.SegmentScope.CUSTOMER
        )
    )
    tell_segments(await journey.get_journey_session_segments(SESSION, page_size="50"))
    tell_target(await journey.patch_journey_actiontarget(TARGET, body=CHANGE))
    tell_figures(await journey.post_analytics_journeys_aggregates_query(QUERY))
    await journey.post_journey_externalcontact_segments(CONTACT, body=UPDATES)


def tell_needs() -> None:
    """What the caller of an operation has to be allowed."""
    needed = permissions.REQUIRED["journey.get_journey_actiontargets"]
    assert_type(needed, permissions.Permissions)
    print(needed, needed.satisfied_by(["journey:actiontarget:view"]))


def tell_target(target: models.ActionTarget) -> None:
    """One target, with values of several types."""
    level = target.service_level
    year = target.created_date.year if target.created_date else None
    print(target.name, target.state, year, level.percentage if level else None)


def tell_targets(listing: models.ActionTargetListing) -> None:
    """The targets of a page."""
    print([target.name for target in listing.entities or []], listing.total)


def tell_segments(listing: models.SegmentAssignmentListing) -> None:
    """The segments of a page."""
    for assignment in listing.entities or []:
        segment = assignment.segment
        print(segment.id if segment else "?", assignment.state)


def tell_figures(response: models.JourneyAggregateQueryResponse) -> None:
    """The groups of the answer to a query."""
    print([container.group for container in response.results or []])


async def main_async(url: str) -> None:
    """The async half of the program."""
    async with AsyncClient(access_token="a-token", base_url=url) as client:
        await call_all_async(client)
        await walk_async(client)


def main(url: str) -> None:
    """The whole program."""
    with Client(access_token="a-token", base_url=url) as client:
        call_all(client)
        walk(client)
    asyncio.run(main_async(url))


if __name__ == "__main__":
    main(sys.argv[1])
