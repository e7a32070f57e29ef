from .._runtime.model import Model
from .statistical_summary import StatisticalSummary


class AggregateViewData(Model):
    """The figures of one view."""

    name: str | None = None
    """Name of the view, as the query gave it."""
    stats: StatisticalSummary | None = None
    """The figures."""
