"""JourneyAggregateQueryResponse."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import Model
from .journey_aggregate_data_container import JourneyAggregateDataContainer


class JourneyAggregateQueryResponse(Model):
    """The answer to an aggregation query."""

    results: Annotated[
        list[JourneyAggregateDataContainer] | None,
        Field(alias=""),
    ] = None
    """Figures, one container for each group."""
