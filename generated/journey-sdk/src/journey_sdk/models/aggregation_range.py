from .._runtime.formats import Number
from .._runtime.model import Model


class AggregationRange(Model):
    """A range of numbers that includes its lower bound and excludes its upper bound."""

    gte: Number | None = None
    """Numbers in the range are greater than or equal to this one."""
    lt: Number | None = None
    """Numbers in the range are less than this one."""
