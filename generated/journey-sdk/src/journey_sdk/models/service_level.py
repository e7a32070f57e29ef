from .._runtime.formats import Number
from .._runtime.model import CamelModel


class ServiceLevel(CamelModel):
    """The share of interactions to answer within a given time."""

    percentage: Number | None = None
    """Share of interactions to answer in time, as a fraction; 0.8 stands for 80 %."""
    duration_ms: int | None = None
    """Time within which to answer, in milliseconds."""
