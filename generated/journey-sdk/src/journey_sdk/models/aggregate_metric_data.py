from .._runtime.model import Model
from .statistical_summary import StatisticalSummary


class AggregateMetricData(Model):
    """The figures of one metric."""

    metric: str | None = None
    """Name of the metric."""
    qualifier: str | None = None
    """Tells apart several figures of the same metric."""
    stats: StatisticalSummary | None = None
    """The figures."""
