from .._runtime.formats import Number
from .._runtime.model import CamelModel


class StatisticalSummary(CamelModel):
    """The figures of a metric or a view. Only those that make sense for it are present."""

    max: Number | None = None
    """Largest value."""
    min: Number | None = None
    """Smallest value."""
    count: int | None = None
    """Number of values."""
    count_negative: int | None = None
    """Number of negative values."""
    count_positive: int | None = None
    """Number of positive values."""
    sum: Number | None = None
    """Sum of the values."""
    current: Number | None = None
    """Value at present."""
    ratio: Number | None = None
    """Numerator divided by denominator."""
    numerator: Number | None = None
    """Upper part of the ratio."""
    denominator: Number | None = None
    """Lower part of the ratio."""
    target: Number | None = None
    """Value to reach."""
    p95: int | None = None
    """95th percentile of the values."""
    p99: int | None = None
    """99th percentile of the values."""
    calculated_metric_value: int | None = None
    """Value of a metric that is calculated from others."""
