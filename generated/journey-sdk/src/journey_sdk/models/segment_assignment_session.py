from .._runtime.model import CamelModel


class SegmentAssignmentSession(CamelModel):
    """A reference to a session."""

    id: str
    """Unique identifier of the session."""
    type: str
    """Type of the session, such as `web`."""
    self_uri: str | None = None
    """URI of the session."""
