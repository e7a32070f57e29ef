"""JourneyAggregateQueryClause and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model
from .journey_aggregate_query_predicate import JourneyAggregateQueryPredicate


class JourneyAggregateQueryClauseType(OpenStrEnum):
    """Whether all the predicates must hold (`and`) or one is enough (`or`)."""

    AND = "and"
    OR = "or"


class JourneyAggregateQueryClause(Model):
    """A group of conditions within a filter."""

    type: Annotated[JourneyAggregateQueryClauseType, Field(alias="")]
    """Whether all the predicates must hold (`and`) or one is enough (`or`)."""

    predicates: Annotated[list[JourneyAggregateQueryPredicate], Field(alias="")]
    """Conditions of the group."""
