"""Action targets, segment assignments and aggregated figures of customer journeys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.bodies import Checked
from .._runtime.paging import ByCursor, ByPageNumber
from .._runtime.permissions import any_of

if TYPE_CHECKING:
    from .._runtime.types import JsonObject
    from ..client import AsyncClient, Client


class JourneyApi:
    """Calls of the Journey API; `client.journey` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_journey_actiontargets(
        self, *, page_number: int | None = None, page_size: int | None = None
    ) -> models.ActionTargetListing:
        """Retrieve all action targets.

        Action targets come in numbered pages; `pageCount` in the response tells how
        many.

        Wraps `GET /api/v2/journey/actiontargets`.
        Requires ANY of the permissions `journey:actiontarget:view`.
        `iter_all()` on the result walks this page and all that follow.

        Args:
            page_number: Page number. The server takes 1 where it is left out.
            page_size: Page size. The server takes 25 where it is left out.
        """
        return self._client.request(
            "GET",
            "/api/v2/journey/actiontargets",
            query={"pageNumber": page_number, "pageSize": page_size},
            returns=models.ActionTargetListing,
            paging=ByPageNumber("pageNumber", pages="page_count"),
            requires=any_of("journey:actiontarget:view"),
        )

    def get_journey_actiontarget(self, action_target_id: str) -> models.ActionTarget:
        """Retrieve a single action target.

        Wraps `GET /api/v2/journey/actiontargets/{actionTargetId}`.
        Requires ANY of the permissions `journey:actiontarget:view`.

        Args:
            action_target_id: ID of the action target.
        """
        return self._client.request(
            "GET",
            "/api/v2/journey/actiontargets/{actionTargetId}",
            path={"actionTargetId": action_target_id},
            returns=models.ActionTarget,
            requires=any_of("journey:actiontarget:view"),
        )

    def patch_journey_actiontarget(
        self,
        action_target_id: str,
        *,
        body: models.PatchActionTarget | JsonObject | None = None,
    ) -> models.ActionTarget:
        """Update a single action target.

        Changes the properties that the request names and leaves the others as they
        are.

        Wraps `PATCH /api/v2/journey/actiontargets/{actionTargetId}`.
        Requires ANY of the permissions `journey:actiontarget:edit`.

        Args:
            action_target_id: ID of the action target.
        """
        return self._client.request(
            "PATCH",
            "/api/v2/journey/actiontargets/{actionTargetId}",
            path={"actionTargetId": action_target_id},
            body=Checked(body, models.PatchActionTarget),
            returns=models.ActionTarget,
            requires=any_of("journey:actiontarget:edit"),
        )

    def get_journey_customer_customer_id_segments(
        self,
        customer_id_type: str,
        customer_id: str,
        *,
        page_size: str | None = None,
        after: str | None = None,
        segment_scope: models.SegmentScope | str | None = None,
        assignment_state: models.AssignmentState | str | None = None,
    ) -> models.SegmentAssignmentListing:
        """Retrieve segment assignments by customer ID.

        Finds the customer by an identifier of your choice. For the next page, repeat
        the call with the `after` value that `nextUri` carries; the last page has no
        `nextUri`.

        Wraps `GET /api/v2/journey/customers/{customerIdType}/{customerId}/segments`.
        Requires ANY of the permissions `journey:segmentassignment:view`.
        `iter_all()` on the result walks this page and all that follow.

        Args:
            customer_id_type: Type of ID used to identify customer (e.g. email, cookie,
                and phone).
            customer_id: Primary identifier of the customer to query for segment
                assignments.
            page_size: Number of entities to return. Maximum of 200.
            after: The cursor that points to the end of the set of entities that has
                been returned.
            segment_scope: Scope to filter on. If not specified, both session-scoped and
                customer-scoped assignments are returned.
            assignment_state: Assignment state to filter on. If not specified, both
                assigned and unassigned assignments are returned.
        """
        return self._client.request(
            "GET",
            "/api/v2/journey/customers/{customerIdType}/{customerId}/segments",
            path={"customerIdType": customer_id_type, "customerId": customer_id},
            query={
                "pageSize": page_size,
                "after": after,
                "segmentScope": segment_scope,
                "assignmentState": assignment_state,
            },
            returns=models.SegmentAssignmentListing,
            paging=ByCursor("after", next="next_uri"),
            requires=any_of("journey:segmentassignment:view"),
        )

    def get_journey_externalcontact_segments(
        self,
        external_contact_id: str,
        *,
        page_size: str | None = None,
        after: str | None = None,
        segment_scope: models.SegmentScope | str | None = None,
        assignment_state: models.AssignmentState | str | None = None,
    ) -> models.SegmentAssignmentListing:
        """Retrieve segment assignments by external contact ID.

        For the next page, repeat the call with the `after` value that `nextUri`
        carries; the last page has no `nextUri`.

        Wraps `GET /api/v2/journey/externalcontacts/{externalContactId}/segments`.
        Requires ANY of the permissions `journey:segmentassignment:view`.
        `iter_all()` on the result walks this page and all that follow.

        Args:
            external_contact_id: ID of the external contact to query for segment
                assignments.
            page_size: Number of entities to return. Maximum of 200.
            after: The cursor that points to the end of the set of entities that has
                been returned.
            segment_scope: Scope to filter on. If not specified, both session-scoped and
                customer-scoped assignments are returned.
            assignment_state: Assignment state to filter on. If not specified, both
                assigned and unassigned assignments are returned.
        """
        return self._client.request(
            "GET",
            "/api/v2/journey/externalcontacts/{externalContactId}/segments",
            path={"externalContactId": external_contact_id},
            query={
                "pageSize": page_size,
                "after": after,
                "segmentScope": segment_scope,
                "assignmentState": assignment_state,
            },
            returns=models.SegmentAssignmentListing,
            paging=ByCursor("after", next="next_uri"),
            requires=any_of("journey:segmentassignment:view"),
        )

    def post_journey_externalcontact_segments(
        self,
        external_contact_id: str,
        *,
        body: Sequence[models.SegmentAssignmentsUpdate | JsonObject] | None = None,
    ) -> None:
        """Assign/Unassign a segment to/from an external contact or, if a segment is
        already assigned, update the expiry date of the segment assignment.

        Each entry of the list names one segment and the state it is to have for this
        contact.

        Wraps `POST /api/v2/journey/externalcontacts/{externalContactId}/segments`.
        Requires ANY of the permissions `journey:segmentassignment:add`, `journey:segmentassignment:delete`.

        Args:
            external_contact_id: ID of the external contact to query for segment
                assignments.
        """
        self._client.request(
            "POST",
            "/api/v2/journey/externalcontacts/{externalContactId}/segments",
            path={"externalContactId": external_contact_id},
            body=Checked(body, list[models.SegmentAssignmentsUpdate]),
            returns=None,
            requires=any_of(
                "journey:segmentassignment:add", "journey:segmentassignment:delete"
            ),
        )

    def get_journey_session_segments(
        self,
        session_id: str,
        *,
        page_size: str | None = None,
        after: str | None = None,
        segment_scope: models.SegmentScope | str | None = None,
        assignment_state: models.AssignmentState | str | None = None,
    ) -> models.SegmentAssignmentListing:
        """Retrieve segment assignments by session ID.

        For the next page, repeat the call with the `after` value that `nextUri`
        carries; the last page has no `nextUri`.

        Wraps `GET /api/v2/journey/sessions/{sessionId}/segments`.
        Requires ANY of the permissions `journey:segmentassignment:view`.
        `iter_all()` on the result walks this page and all that follow.

        Args:
            session_id: ID of the session to query for segment assignments.
            page_size: Number of entities to return. Maximum of 200.
            after: The cursor that points to the end of the set of entities that has
                been returned.
            segment_scope: Scope to filter on. If not specified, both session-scoped and
                customer-scoped assignments are returned.
            assignment_state: Assignment state to filter on. If not specified, both
                assigned and unassigned assignments are returned.
        """
        return self._client.request(
            "GET",
            "/api/v2/journey/sessions/{sessionId}/segments",
            path={"sessionId": session_id},
            query={
                "pageSize": page_size,
                "after": after,
                "segmentScope": segment_scope,
                "assignmentState": assignment_state,
            },
            returns=models.SegmentAssignmentListing,
            paging=ByCursor("after", next="next_uri"),
            requires=any_of("journey:segmentassignment:view"),
        )

    def post_analytics_journeys_aggregates_query(
        self, body: models.JourneyAggregationQuery | JsonObject
    ) -> models.JourneyAggregateQueryResponse:
        """Query for journey aggregates.

        Computes the metrics you name over an interval, split by time where you set a
        granularity and by dimension where you group. The query changes nothing and can
        be repeated freely.

        Wraps `POST /api/v2/analytics/journeys/aggregates/query`.
        Requires ANY of the permissions `analytics:journeyAggregate:view`.

        Args:
            body: query.
        """
        return self._client.request(
            "POST",
            "/api/v2/analytics/journeys/aggregates/query",
            body=Checked(body, models.JourneyAggregationQuery),
            returns=models.JourneyAggregateQueryResponse,
            requires=any_of("analytics:journeyAggregate:view"),
        )


class AsyncJourneyApi:
    """The calls of `JourneyApi`, awaited; each is described there. `aiter_all()` on a
    page walks it and all that follow.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_journey_actiontargets(
        self, *, page_number: int | None = None, page_size: int | None = None
    ) -> models.ActionTargetListing:
        """Retrieve all action targets."""
        return await self._client.request(
            "GET",
            "/api/v2/journey/actiontargets",
            query={"pageNumber": page_number, "pageSize": page_size},
            returns=models.ActionTargetListing,
            paging=ByPageNumber("pageNumber", pages="page_count"),
            requires=any_of("journey:actiontarget:view"),
        )

    async def get_journey_actiontarget(
        self, action_target_id: str
    ) -> models.ActionTarget:
        """Retrieve a single action target."""
        return await self._client.request(
            "GET",
            "/api/v2/journey/actiontargets/{actionTargetId}",
            path={"actionTargetId": action_target_id},
            returns=models.ActionTarget,
            requires=any_of("journey:actiontarget:view"),
        )

    async def patch_journey_actiontarget(
        self,
        action_target_id: str,
        *,
        body: models.PatchActionTarget | JsonObject | None = None,
    ) -> models.ActionTarget:
        """Update a single action target."""
        return await self._client.request(
            "PATCH",
            "/api/v2/journey/actiontargets/{actionTargetId}",
            path={"actionTargetId": action_target_id},
            body=Checked(body, models.PatchActionTarget),
            returns=models.ActionTarget,
            requires=any_of("journey:actiontarget:edit"),
        )

    async def get_journey_customer_customer_id_segments(
        self,
        customer_id_type: str,
        customer_id: str,
        *,
        page_size: str | None = None,
        after: str | None = None,
        segment_scope: models.SegmentScope | str | None = None,
        assignment_state: models.AssignmentState | str | None = None,
    ) -> models.SegmentAssignmentListing:
        """Retrieve segment assignments by customer ID."""
        return await self._client.request(
            "GET",
            "/api/v2/journey/customers/{customerIdType}/{customerId}/segments",
            path={"customerIdType": customer_id_type, "customerId": customer_id},
            query={
                "pageSize": page_size,
                "after": after,
                "segmentScope": segment_scope,
                "assignmentState": assignment_state,
            },
            returns=models.SegmentAssignmentListing,
            paging=ByCursor("after", next="next_uri"),
            requires=any_of("journey:segmentassignment:view"),
        )

    async def get_journey_externalcontact_segments(
        self,
        external_contact_id: str,
        *,
        page_size: str | None = None,
        after: str | None = None,
        segment_scope: models.SegmentScope | str | None = None,
        assignment_state: models.AssignmentState | str | None = None,
    ) -> models.SegmentAssignmentListing:
        """Retrieve segment assignments by external contact ID."""
        return await self._client.request(
            "GET",
            "/api/v2/journey/externalcontacts/{externalContactId}/segments",
            path={"externalContactId": external_contact_id},
            query={
                "pageSize": page_size,
                "after": after,
                "segmentScope": segment_scope,
                "assignmentState": assignment_state,
            },
            returns=models.SegmentAssignmentListing,
            paging=ByCursor("after", next="next_uri"),
            requires=any_of("journey:segmentassignment:view"),
        )

    async def post_journey_externalcontact_segments(
        self,
        external_contact_id: str,
        *,
        body: Sequence[models.SegmentAssignmentsUpdate | JsonObject] | None = None,
    ) -> None:
        """Assign/Unassign a segment to/from an external contact or, if a segment is
        already assigned, update the expiry date of the segment assignment.
        """
        await self._client.request(
            "POST",
            "/api/v2/journey/externalcontacts/{externalContactId}/segments",
            path={"externalContactId": external_contact_id},
            body=Checked(body, list[models.SegmentAssignmentsUpdate]),
            returns=None,
            requires=any_of(
                "journey:segmentassignment:add", "journey:segmentassignment:delete"
            ),
        )

    async def get_journey_session_segments(
        self,
        session_id: str,
        *,
        page_size: str | None = None,
        after: str | None = None,
        segment_scope: models.SegmentScope | str | None = None,
        assignment_state: models.AssignmentState | str | None = None,
    ) -> models.SegmentAssignmentListing:
        """Retrieve segment assignments by session ID."""
        return await self._client.request(
            "GET",
            "/api/v2/journey/sessions/{sessionId}/segments",
            path={"sessionId": session_id},
            query={
                "pageSize": page_size,
                "after": after,
                "segmentScope": segment_scope,
                "assignmentState": assignment_state,
            },
            returns=models.SegmentAssignmentListing,
            paging=ByCursor("after", next="next_uri"),
            requires=any_of("journey:segmentassignment:view"),
        )

    async def post_analytics_journeys_aggregates_query(
        self, body: models.JourneyAggregationQuery | JsonObject
    ) -> models.JourneyAggregateQueryResponse:
        """Query for journey aggregates."""
        return await self._client.request(
            "POST",
            "/api/v2/analytics/journeys/aggregates/query",
            body=Checked(body, models.JourneyAggregationQuery),
            returns=models.JourneyAggregateQueryResponse,
            requires=any_of("analytics:journeyAggregate:view"),
        )
