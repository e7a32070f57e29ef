"""JourneyAggregationQuery and what belongs to it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.enums import OpenStrEnum
from .._runtime.model import CamelModel
from .journey_aggregate_query_filter import JourneyAggregateQueryFilter
from .journey_aggregation_view import JourneyAggregationView
from .journey_dimension import JourneyDimension
from .journey_metric import JourneyMetric


class JourneyAggregationQueryAlternateTimeDimension(OpenStrEnum):
    """Which time to go by instead of the usual one. `eventTime` is when the event took
    place.
    """

    EVENT_TIME = "eventTime"


class JourneyAggregationQuery(CamelModel):
    """A question about many journeys at once, answered with figures."""

    interval: Annotated[str, Field(alias="")]
    """Period to look at, as an ISO 8601 interval of the form start/end."""

    granularity: Annotated[str | None, Field(alias="")] = None
    """Length of the pieces into which to cut the interval, as an ISO 8601 period such
    as `P1D` or `PT30M`. By default the whole interval is one piece.
    """

    time_zone: Annotated[str | None, Field(alias="")] = None
    """IANA name of the time zone in which to cut the interval, such as `Europe/Paris`.
    The default is UTC.
    """

    group_by: Annotated[list[JourneyDimension] | None, Field(alias="")] = None
    """Dimensions by which to split the figures. Each combination of values is a group."""

    filter: Annotated[JourneyAggregateQueryFilter | None, Field(alias="")] = None
    """Restricts the query to journeys that meet these conditions."""

    metrics: Annotated[list[JourneyMetric], Field(alias="")]
    """Metrics to compute."""

    flatten_multivalued_dimensions: Annotated[bool | None, Field(alias="")] = None
    """Whether a dimension with several values makes one group, its values joined by
    commas, instead of one group for each value.
    """

    views: Annotated[list[JourneyAggregationView] | None, Field(alias="")] = None
    """Further figures to derive from the metrics."""

    alternate_time_dimension: Annotated[
        JourneyAggregationQueryAlternateTimeDimension | None,
        Field(alias=""),
    ] = None
    """Which time to go by instead of the usual one. `eventTime` is when the event took
    place.
    """
