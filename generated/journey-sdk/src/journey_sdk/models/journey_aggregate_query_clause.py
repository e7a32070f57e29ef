from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model
from .journey_aggregate_query_predicate import JourneyAggregateQueryPredicate


class JourneyAggregateQueryClauseType(OpenStrEnum):
    AND = "and"
    OR = "or"


class JourneyAggregateQueryClause(Model):
    """A group of conditions within a filter."""

    type: JourneyAggregateQueryClauseType
    """Whether all the predicates must hold (`and`) or one is enough (`or`)."""
    predicates: list[JourneyAggregateQueryPredicate]
    """Conditions of the group."""
