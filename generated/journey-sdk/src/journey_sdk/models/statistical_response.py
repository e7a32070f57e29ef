from .._runtime.model import Model
from .aggregate_metric_data import AggregateMetricData
from .aggregate_view_data import AggregateViewData


class StatisticalResponse(Model):
    """The figures of one piece of the interval."""

    interval: str | None = None
    """Period that the figures cover, as an ISO 8601 interval of the form start/end."""
    metrics: list[AggregateMetricData] | None = None
    """Figures of the metrics."""
    views: list[AggregateViewData] | None = None
    """Figures of the views."""
