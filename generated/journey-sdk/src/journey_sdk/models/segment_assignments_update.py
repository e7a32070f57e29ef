"""SegmentAssignmentsUpdate."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import CamelModel
from .assignment_state import AssignmentState


class SegmentAssignmentsUpdate(CamelModel):
    """The state that one segment is to have for an external contact."""

    segment_id: Annotated[str, Field(alias="")]
    """Unique identifier of the segment to assign or unassign."""

    state: Annotated[AssignmentState, Field(alias="")]
    """Whether the segment is to be assigned or unassigned."""
