"""The eight operations of the Journey API: how to call them, and what must be sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sdkwright.model import JsonValue

TOKEN = "a-token"


@dataclass(frozen=True)
class Call:
    """A call by plain arguments, and the request that it has to become."""

    method_name: str
    arguments: Mapping[str, JsonValue]
    http_method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    body: JsonValue = None

    @property
    def id(self) -> str:
        """A name for test reports, which tells variants of a call apart."""
        return f"{self.method_name}-{len(self.arguments)}"


_LISTING: dict[str, JsonValue] = {
    "page_size": "50",
    "after": "MjAy NA==",
    "segment_scope": "Customer",
    "assignment_state": "Assigned",
}
_LISTING_QUERY = {
    "pageSize": "50",
    "after": "MjAy NA==",
    "segmentScope": "Customer",
    "assignmentState": "Assigned",
}
_PATCH: JsonValue = {
    "name": "Web sales and advice",
    "serviceLevel": {"percentage": 0.85, "durationMs": 30000},
    "shortAbandonThreshold": 15,
}
_QUERY: JsonValue = {
    "interval": "2024-05-01T00:00:00.000Z/2024-06-01T00:00:00.000Z",
    "groupBy": ["journeyActionMapId"],
    "filter": {
        "type": "and",
        "predicates": [
            {
                "type": "dimension",
                "dimension": "journeyIpGeolocationCountry",
                "operator": "matches",
                "value": "France",
            }
        ],
    },
    "metrics": ["nWebActionsOffered", "oJourneyOutcomeValue"],
    "views": [
        {
            "target": "oJourneyOutcomeValue",
            "name": "highValue",
            "function": "rangeBound",
            "range": {"gte": 500, "lt": 10000},
        }
    ],
}
_UPDATES: JsonValue = [
    {"segmentId": "a41d6f08-7c2b-4939-8f5e-c0e1b2d37a96", "state": "Assigned"},
    {"segmentId": "e7b05c91-268f-4da3-b1f0-94c6d8a23e57", "state": "Unassigned"},
]

CALLS = [
    Call(
        "get_journey_actiontarget",
        {"action_target_id": "6c1f0a9e"},
        "GET",
        "/api/v2/journey/actiontargets/6c1f0a9e",
    ),
    Call(
        "get_journey_actiontargets",
        {"page_number": 2, "page_size": 100},
        "GET",
        "/api/v2/journey/actiontargets",
        query={"pageNumber": "2", "pageSize": "100"},
    ),
    Call(
        "get_journey_actiontargets",
        {},
        "GET",
        "/api/v2/journey/actiontargets",
    ),
    Call(
        "get_journey_customer_customer_id_segments",
        {
            "customer_id_type": "email",
            "customer_id": "customer+a/b@example.com",
            **_LISTING,
        },
        "GET",
        "/api/v2/journey/customers/email/customer%2Ba%2Fb%40example.com/segments",
        query=_LISTING_QUERY,
    ),
    Call(
        "get_journey_externalcontact_segments",
        {"external_contact_id": "3e6b1c94", **_LISTING},
        "GET",
        "/api/v2/journey/externalcontacts/3e6b1c94/segments",
        query=_LISTING_QUERY,
    ),
    Call(
        "get_journey_session_segments",
        {"session_id": "f05a92d4", "segment_scope": "Session"},
        "GET",
        "/api/v2/journey/sessions/f05a92d4/segments",
        query={"segmentScope": "Session"},
    ),
    Call(
        "patch_journey_actiontarget",
        {"action_target_id": "6c1f0a9e", "body": _PATCH},
        "PATCH",
        "/api/v2/journey/actiontargets/6c1f0a9e",
        body=_PATCH,
    ),
    Call(
        "patch_journey_actiontarget",
        {"action_target_id": "6c1f0a9e"},
        "PATCH",
        "/api/v2/journey/actiontargets/6c1f0a9e",
    ),
    Call(
        "post_analytics_journeys_aggregates_query",
        {"body": _QUERY},
        "POST",
        "/api/v2/analytics/journeys/aggregates/query",
        body=_QUERY,
    ),
    Call(
        "post_journey_externalcontact_segments",
        {"external_contact_id": "3e6b1c94", "body": _UPDATES},
        "POST",
        "/api/v2/journey/externalcontacts/3e6b1c94/segments",
        body=_UPDATES,
    ),
]
