"""SegmentAssignment."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

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

    id: Annotated[str | None, Field(alias="")] = None
    """Unique identifier of the segment assignment."""

    state: Annotated[AssignmentState | None, Field(alias="")] = None
    """Whether the segment is assigned at present."""

    date_assigned: Annotated[DateTime | None, Field(alias="")] = None
    """When the segment was assigned."""

    date_unassigned: Annotated[DateTime | None, Field(alias="")] = None
    """When the segment was unassigned. Absent while it is assigned."""

    date_modified: Annotated[DateTime | None, Field(alias="")] = None
    """When the assignment was last changed."""

    segment: Annotated[SegmentAssignmentSegment | None, Field(alias="")] = None
    """The segment that is assigned."""

    customer_id: Annotated[str | None, Field(alias="")] = None
    """Identifier of the customer, of the type that `customerIdType` names."""

    customer_id_type: Annotated[str | None, Field(alias="")] = None
    """Type of the customer's identifier, such as email, cookie or phone."""

    session: Annotated[SegmentAssignmentSession | None, Field(alias="")] = None
    """The session in which the segment was assigned."""

    external_contact: Annotated[AddressableEntityRef | None, Field(alias="")] = None
    """The external contact to whom the segment was assigned."""
