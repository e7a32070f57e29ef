"""JourneyAggregationView and what belongs to it."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model
from .aggregation_range import AggregationRange
from .journey_metric import JourneyMetric


class JourneyAggregationViewFunction(OpenStrEnum):
    """How to derive the figure. `rangeBound` takes only the values that lie in the
    range.
    """

    RANGE_BOUND = "rangeBound"


class JourneyAggregationView(Model):
    """A figure derived from a metric."""

    target: JourneyMetric
    """Metric to start from."""

    name: str
    """Name under which the figure appears in the response."""

    function: JourneyAggregationViewFunction
    """How to derive the figure. `rangeBound` takes only the values that lie in the
    range.
    """

    range: AggregationRange | None = None
    """Range of values for `rangeBound`."""
