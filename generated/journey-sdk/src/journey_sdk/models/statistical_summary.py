"""StatisticalSummary."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.formats import Number
from .._runtime.model import CamelModel


class StatisticalSummary(CamelModel):
    """The figures of a metric or a view. Only those that make sense for it are present."""

    max: Annotated[Number | None, Field(alias="")] = None
    """Largest value."""

    min: Annotated[Number | None, Field(alias="")] = None
    """Smallest value."""

    count: Annotated[int | None, Field(alias="")] = None
    """Number of values."""

    count_negative: Annotated[int | None, Field(alias="")] = None
    """Number of negative values."""

    count_positive: Annotated[int | None, Field(alias="")] = None
    """Number of positive values."""

    sum: Annotated[Number | None, Field(alias="")] = None
    """Sum of the values."""

    current: Annotated[Number | None, Field(alias="")] = None
    """Value at present."""

    ratio: Annotated[Number | None, Field(alias="")] = None
    """Numerator divided by denominator."""

    numerator: Annotated[Number | None, Field(alias="")] = None
    """Upper part of the ratio."""

    denominator: Annotated[Number | None, Field(alias="")] = None
    """Lower part of the ratio."""

    target: Annotated[Number | None, Field(alias="")] = None
    """Value to reach."""

    p95: Annotated[int | None, Field(alias="")] = None
    """95th percentile of the values."""

    p99: Annotated[int | None, Field(alias="")] = None
    """99th percentile of the values."""

    calculated_metric_value: Annotated[int | None, Field(alias="")] = None
    """Value of a metric that is calculated from others."""
