"""A program of somebody who uses the Journey SDK, in many ways but none odd.

Type checkers read it against the packages of changed descriptions; nobody runs it.
"""

from collections.abc import Iterator
from datetime import datetime

from journey_sdk import Client, models
from journey_sdk.client import Region
from journey_sdk.errors import ApiStatusError


def connect(token: str) -> Client:
    return Client(access_token=token, region=Region.EU_WEST_1, timeout=5)


def target_names(client: Client) -> Iterator[str]:
    listing = client.journey.get_journey_actiontargets(page_size=100, page_number=1)
    total: int | None = listing.total
    pages: int | None = listing.page_count
    print(total, pages, listing.next_uri, listing.self_uri)
    for target in listing.entities or []:
        yield describe(target)


def describe(target: models.ActionTarget) -> str:
    created: datetime | None = target.created_date
    modified: datetime | None = target.modified_date
    level = target.service_level
    share: float | None = level.percentage if level else None
    milliseconds: int | None = level.duration_ms if level else None
    threshold: int | None = target.short_abandon_threshold
    media: list[models.ActionTargetSupportedMediaTypesItem] = (
        target.supported_media_types or []
    )
    calls = models.ActionTargetSupportedMediaTypesItem.CALL in media
    data = {pair.key: pair.value for pair in target.user_data or []}
    active = target.state is models.ActionTargetState.ACTIVE
    print(created, modified, share, milliseconds, threshold, calls, active, data)
    return f"{target.id}: {target.name or 'unnamed'} {target.description} {target.self_uri}"


def rename(client: Client, key: str, name: str) -> models.ActionTarget:
    change = models.PatchActionTarget(
        name=name,
        service_level=models.ServiceLevel(percentage=0.8, duration_ms=20000),
        short_abandon_threshold=10,
    )
    return client.journey.patch_journey_actiontarget(key, body=change)


def lookup(client: Client, key: str) -> models.ActionTarget | None:
    try:
        return client.journey.get_journey_actiontarget(action_target_id=key)
    except ApiStatusError:
        return None


def segments_of(client: Client, mail: str) -> list[str]:
    found = client.journey.get_journey_customer_customer_id_segments(
        "email",
        mail,
        page_size="50",
        after=None,
        segment_scope=models.SegmentScope.CUSTOMER,
        assignment_state=models.AssignmentState.ASSIGNED,
    )
    return [of_assignment(assignment) for assignment in found.entities or []]


def segments_of_session(client: Client, session: str) -> str | None:
    found = client.journey.get_journey_session_segments(session_id=session)
    previous: str | None = found.previous_uri
    print(found.self_uri, previous)
    return found.next_uri


def segments_of_contact(client: Client, contact: str) -> int:
    found = client.journey.get_journey_externalcontact_segments(contact)
    return len(found.entities or [])


def of_assignment(assignment: models.SegmentAssignment) -> str:
    when: list[datetime | None] = [
        assignment.date_assigned,
        assignment.date_unassigned,
        assignment.date_modified,
    ]
    if assignment.segment:
        key: str = assignment.segment.id
        print(key, assignment.segment.self_uri, when)
    if assignment.session:
        kind: str = assignment.session.type
        print(assignment.session.id, kind, assignment.session.self_uri)
    if assignment.external_contact:
        print(assignment.external_contact.id, assignment.external_contact.self_uri)
    state = assignment.state
    if state is models.AssignmentState.UNASSIGNED:
        return "former"
    return f"{assignment.id} {assignment.customer_id} {assignment.customer_id_type}"


def assign(client: Client, contact: str, segment: str) -> None:
    update = models.SegmentAssignmentsUpdate(
        segment_id=segment, state=models.AssignmentState.ASSIGNED
    )
    client.journey.post_journey_externalcontact_segments(contact, body=[update])


def query() -> models.JourneyAggregationQuery:
    predicate = models.JourneyAggregateQueryPredicate(
        type=models.JourneyAggregateQueryPredicateType.DIMENSION,
        dimension=models.JourneyDimension.JOURNEY_ACTION_MAP_ID,
        operator=models.JourneyAggregateQueryPredicateOperator.MATCHES,
        value="one",
        range=models.NumericRange(gt=1, gte=1, lt=2, lte=2),
    )
    clause = models.JourneyAggregateQueryClause(
        type=models.JourneyAggregateQueryClauseType.OR, predicates=[predicate]
    )
    return models.JourneyAggregationQuery(
        interval="2024-05-06T00:00:00.000Z/2024-05-08T00:00:00.000Z",
        granularity="P1D",
        time_zone="Europe/Paris",
        group_by=[models.JourneyDimension.JOURNEY_ACTION_MAP_ID],
        filter=models.JourneyAggregateQueryFilter(
            type=models.JourneyAggregateQueryFilterType.AND,
            clauses=[clause],
            predicates=[predicate],
        ),
        metrics=[models.JourneyMetric.N_JOURNEY_SESSIONS],
        flatten_multivalued_dimensions=True,
        views=[
            models.JourneyAggregationView(
                target=models.JourneyMetric.O_JOURNEY_OUTCOME_VALUE,
                name="high",
                function="rangeBound",
                range=models.AggregationRange(gte=500, lt=1000),
            )
        ],
    )


def figures(client: Client) -> Iterator[float]:
    answer = client.journey.post_analytics_journeys_aggregates_query(query())
    for container in answer.results or []:
        group: dict[str, str] = container.group or {}
        print(group)
        for piece in container.data or []:
            print(piece.interval)
            for metric in piece.metrics or []:
                name: str | None = metric.metric
                stats = metric.stats
                print(name, metric.qualifier)
                if stats:
                    yield from (f for f in (stats.max, stats.min, stats.sum) if f)
                    count: int | None = stats.count
                    print(count)


def told(body: models.ErrorBody) -> str:
    limit: models.Limit | None = body.limit
    parameters: dict[str, str] = body.message_params or {}
    status: int | None = body.status
    details = [detail.error_code for detail in body.details or []]
    print(limit, parameters, status, details, body.context_id, body.code)
    return body.message or ""


__all__ = ["connect", "figures", "lookup", "rename", "told"]
