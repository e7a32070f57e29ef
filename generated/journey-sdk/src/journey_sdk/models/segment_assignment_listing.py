from .._runtime.model import CamelModel
from .._runtime.pages import PageOf
from .segment_assignment import SegmentAssignment


class SegmentAssignmentListing(CamelModel, PageOf[SegmentAssignment], items="entities"):
    """One page of segment assignments. The pages are linked to each other by their
    URIs.
    """

    entities: list[SegmentAssignment] | None = None
    """Segment assignments on this page."""
    next_uri: str | None = None
    """URI of the page that follows, with its cursor in `after`. Absent on the last
    page."""
    self_uri: str | None = None
    """URI of this page."""
    previous_uri: str | None = None
    """URI of the page before. Absent on the first page."""
