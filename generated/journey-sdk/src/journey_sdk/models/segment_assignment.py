from .._runtime.formats import DateTime
from .._runtime.model import CamelModel
from .addressable_entity_ref import AddressableEntityRef
from .assignment_state import AssignmentState
from .segment_assignment_segment import SegmentAssignmentSegment
from .segment_assignment_session import SegmentAssignmentSession


class SegmentAssignment(CamelModel):
    """The fact that a session, a customer or an external contact is, or was, in a
    segment.
    """

    id: str | None = None
    """Unique identifier of the segment assignment."""
    state: AssignmentState | None = None
    """Whether the segment is assigned at present."""
    date_assigned: DateTime | None = None
    """When the segment was assigned."""
    date_unassigned: DateTime | None = None
    """When the segment was unassigned. Absent while it is assigned."""
    date_modified: DateTime | None = None
    """When the assignment was last changed."""
    segment: SegmentAssignmentSegment | None = None
    """The segment that is assigned."""
    customer_id: str | None = None
    """Identifier of the customer, of the type that `customerIdType` names."""
    customer_id_type: str | None = None
    """Type of the customer's identifier, such as email, cookie or phone."""
    session: SegmentAssignmentSession | None = None
    """The session in which the segment was assigned."""
    external_contact: AddressableEntityRef | None = None
    """The external contact to whom the segment was assigned."""
