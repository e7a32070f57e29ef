"""AggregateMetricData."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import Model
from .statistical_summary import StatisticalSummary


class AggregateMetricData(Model):
    """The figures of one metric."""

    metric: Annotated[str | None, Field(alias="")] = None
    """Name of the metric."""

    qualifier: Annotated[str | None, Field(alias="")] = None
    """Tells apart several figures of the same metric."""

    stats: Annotated[StatisticalSummary | None, Field(alias="")] = None
    """The figures."""
