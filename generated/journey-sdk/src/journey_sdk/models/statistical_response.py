"""StatisticalResponse."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import Model
from .aggregate_metric_data import AggregateMetricData
from .aggregate_view_data import AggregateViewData


class StatisticalResponse(Model):
    """The figures of one piece of the interval."""

    interval: Annotated[str | None, Field(alias="")] = None
    """Period that the figures cover, as an ISO 8601 interval of the form start/end."""

    metrics: Annotated[list[AggregateMetricData] | None, Field(alias="")] = None
    """Figures of the metrics."""

    views: Annotated[list[AggregateViewData] | None, Field(alias="")] = None
    """Figures of the views."""
