from .._runtime.formats import Number
from .._runtime.model import Model


class NumericRange(Model):
    """A range of numbers. A bound that is left out does not limit the range."""

    gt: Number | None = None
    """Numbers in the range are greater than this one."""
    gte: Number | None = None
    """Numbers in the range are greater than or equal to this one."""
    lt: Number | None = None
    """Numbers in the range are less than this one."""
    lte: Number | None = None
    """Numbers in the range are less than or equal to this one."""
