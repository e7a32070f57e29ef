"""Every call of the Journey API, one after the other.

The environment says where to and as whom: JOURNEY_SDK_ACCESS_TOKEN, JOURNEY_SDK_BASE_URL.
"""

from __future__ import annotations

import json
import os

from journey_sdk import Client, models

LINES = 8


def show(title: str, result: object = None) -> None:
    """Print the beginning of a result under a title."""
    print(f"\n{title}")
    if result is None:
        print("  done")
        return
    text = json.dumps(result, indent=2, default=lambda model: model.to_dict())
    lines = text.splitlines()
    for line in lines[:LINES]:
        print(f"  {line}")
    if len(lines) > LINES:
        print(f"  ... {len(lines) - LINES} more lines")


def main() -> None:
    with Client(
        access_token=os.environ.get("JOURNEY_SDK_ACCESS_TOKEN", "your token"),
        base_url=os.environ.get("JOURNEY_SDK_BASE_URL"),
    ) as client:
        show(
            "Retrieve all action targets.",
            client.journey.get_journey_actiontargets(page_number=1, page_size=25),
        )
        show(
            "Retrieve a single action target.",
            client.journey.get_journey_actiontarget(
                "6c1f0a9e-4b7d-4c55-9a1e-2f8d3b60c714"
            ),
        )
        show(
            "Update a single action target.",
            client.journey.patch_journey_actiontarget(
                "6c1f0a9e-4b7d-4c55-9a1e-2f8d3b60c714",
                body=models.PatchActionTarget(name="Web sales and advice"),
            ),
        )
        show(
            "Retrieve segment assignments by customer ID.",
            client.journey.get_journey_customer_customer_id_segments(
                "email",
                "customer@example.com",
                page_size="50",
                after="MjAyNA",
                segment_scope=models.SegmentScope.CUSTOMER,
                assignment_state=models.AssignmentState.ASSIGNED,
            ),
        )
        show(
            "Retrieve segment assignments by external contact ID.",
            client.journey.get_journey_externalcontact_segments(
                "3e6b1c94-f7a0-4d28-85c9-be4d70a1f263",
                page_size="50",
                after="MjAyNA",
                segment_scope=models.SegmentScope.CUSTOMER,
                assignment_state=models.AssignmentState.ASSIGNED,
            ),
        )
        client.journey.post_journey_externalcontact_segments(
            "3e6b1c94-f7a0-4d28-85c9-be4d70a1f263",
            body=[
                models.SegmentAssignmentsUpdate(
                    segment_id="a41d6f08-7c2b-4939-8f5e-c0e1b2d37a96",
                    state=models.AssignmentState.ASSIGNED,
                ),
                models.SegmentAssignmentsUpdate(
                    segment_id="e7b05c91-268f-4da3-b1f0-94c6d8a23e57",
                    state=models.AssignmentState.UNASSIGNED,
                ),
            ],
        )
        show(
            "Assign/Unassign a segment to/from an external contact or, if a segment is already assigned, update the expiry date of the segment assignment."
        )
        show(
            "Retrieve segment assignments by session ID.",
            client.journey.get_journey_session_segments(
                "f05a92d4-8c3e-4b61-97ed-28d6c1b74f30",
                page_size="50",
                after="MjAyNA",
                segment_scope=models.SegmentScope.CUSTOMER,
                assignment_state=models.AssignmentState.ASSIGNED,
            ),
        )
        show(
            "Query for journey aggregates",
            client.journey.post_analytics_journeys_aggregates_query(
                body=models.JourneyAggregationQuery(
                    interval="2024-05-06T00:00:00.000Z/2024-05-08T00:00:00.000Z",
                    granularity="P1D",
                    time_zone="Europe/Paris",
                    group_by=[models.JourneyDimension.JOURNEY_DEVICE_CATEGORY],
                    metrics=[models.JourneyMetric.N_JOURNEY_SESSIONS],
                )
            ),
        )


if __name__ == "__main__":
    main()
