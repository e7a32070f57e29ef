from .._runtime.model import Model
from .statistical_response import StatisticalResponse


class JourneyAggregateDataContainer(Model):
    """The figures of one group."""

    group: dict[str, str] | None = None
    """Dimensions that make up the group, with their values."""
    data: list[StatisticalResponse] | None = None
    """Figures of the group, one entry for each piece of the interval."""
