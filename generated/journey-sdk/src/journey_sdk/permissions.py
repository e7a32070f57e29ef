"""The permissions that the operations of the Journey API require."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from ._runtime.permissions import Permissions as Permissions, any_of as any_of

Permission: TypeAlias = Literal[
    "analytics:journeyAggregate:view",
    "journey:actiontarget:edit",
    "journey:actiontarget:view",
    "journey:segmentassignment:add",
    "journey:segmentassignment:delete",
    "journey:segmentassignment:view",
]
"""The name of a permission."""

REQUIRED: Mapping[str, Permissions] = {
    "journey.get_journey_actiontarget": any_of("journey:actiontarget:view"),
    "journey.get_journey_actiontargets": any_of("journey:actiontarget:view"),
    "journey.get_journey_customer_customer_id_segments": any_of(
        "journey:segmentassignment:view"
    ),
    "journey.get_journey_externalcontact_segments": any_of(
        "journey:segmentassignment:view"
    ),
    "journey.get_journey_session_segments": any_of("journey:segmentassignment:view"),
    "journey.patch_journey_actiontarget": any_of("journey:actiontarget:edit"),
    "journey.post_analytics_journeys_aggregates_query": any_of(
        "analytics:journeyAggregate:view"
    ),
    "journey.post_journey_externalcontact_segments": any_of(
        "journey:segmentassignment:add", "journey:segmentassignment:delete"
    ),
}
"""What each operation requires, by what stands behind `client.`.

Operations that are not here say nothing of permissions.
"""
