from .._runtime.enums import OpenStrEnum


class AssignmentState(OpenStrEnum):
    """Whether a segment is assigned or has been taken away again."""

    ASSIGNED = "Assigned"
    UNASSIGNED = "Unassigned"
