from typing import Literal

from .._runtime.model import Model
from .aggregation_range import AggregationRange
from .journey_metric import JourneyMetric


class JourneyAggregationView(Model):
    """A figure derived from a metric."""

    target: JourneyMetric
    """Metric to start from."""
    name: str
    """Name under which the figure appears in the response."""
    function: Literal["rangeBound"] = "rangeBound"
    """How to derive the figure. `rangeBound` takes only the values that lie in the
    range."""
    range: AggregationRange | None = None
    """Range of values for `rangeBound`."""
