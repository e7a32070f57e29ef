from .._runtime.model import CamelModel


class SegmentAssignmentSegment(CamelModel):
    """A reference to a segment."""

    id: str
    """Unique identifier of the segment."""
    self_uri: str | None = None
    """URI of the segment."""
