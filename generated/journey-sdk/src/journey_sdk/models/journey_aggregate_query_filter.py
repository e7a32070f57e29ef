from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model
from .journey_aggregate_query_clause import JourneyAggregateQueryClause
from .journey_aggregate_query_predicate import JourneyAggregateQueryPredicate


class JourneyAggregateQueryFilterType(OpenStrEnum):
    AND = "and"
    OR = "or"


class JourneyAggregateQueryFilter(Model):
    """Conditions on journeys, joined by one logical operator."""

    type: JourneyAggregateQueryFilterType
    """Whether all the clauses and predicates must hold (`and`) or one is enough (`or`)."""
    clauses: list[JourneyAggregateQueryClause] | None = None
    """Groups of conditions, each with an operator of its own."""
    predicates: list[JourneyAggregateQueryPredicate] | None = None
    """Single conditions."""
