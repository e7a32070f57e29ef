from .._runtime.model import CamelModel
from .assignment_state import AssignmentState


class SegmentAssignmentsUpdate(CamelModel):
    """The state that one segment is to have for an external contact."""

    segment_id: str
    """Unique identifier of the segment to assign or unassign."""
    state: AssignmentState
    """Whether the segment is to be assigned or unassigned."""
