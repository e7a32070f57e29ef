from typing import Literal

from .._runtime.model import CamelModel
from .journey_aggregate_query_filter import JourneyAggregateQueryFilter
from .journey_aggregation_view import JourneyAggregationView
from .journey_dimension import JourneyDimension
from .journey_metric import JourneyMetric


class JourneyAggregationQuery(CamelModel):
    """A question about many journeys at once, answered with figures."""

    interval: str
    """Period to look at, as an ISO 8601 interval of the form start/end."""
    granularity: str | None = None
    """Length of the pieces into which to cut the interval, as an ISO 8601 period such
    as `P1D` or `PT30M`. By default the whole interval is one piece."""
    time_zone: str | None = None
    """IANA name of the time zone in which to cut the interval, such as `Europe/Paris`.
    The default is UTC."""
    group_by: list[JourneyDimension] | None = None
    """Dimensions by which to split the figures. Each combination of values is a group."""
    filter: JourneyAggregateQueryFilter | None = None
    """Restricts the query to journeys that meet these conditions."""
    metrics: list[JourneyMetric]
    """Metrics to compute."""
    flatten_multivalued_dimensions: bool | None = None
    """Whether a dimension with several values makes one group, its values joined by
    commas, instead of one group for each value."""
    views: list[JourneyAggregationView] | None = None
    """Further figures to derive from the metrics."""
    alternate_time_dimension: Literal["eventTime"] | None = None
    """Which time to go by instead of the usual one. `eventTime` is when the event took
    place."""
