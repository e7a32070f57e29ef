from .._runtime.model import Model
from .journey_aggregate_data_container import JourneyAggregateDataContainer


class JourneyAggregateQueryResponse(Model):
    """The answer to an aggregation query."""

    results: list[JourneyAggregateDataContainer] | None = None
    """Figures, one container for each group."""
