from .._runtime.model import CamelModel
from .service_level import ServiceLevel


class PatchActionTarget(CamelModel):
    """The changes to make to an action target."""

    id: str | None = None
    """Unique identifier of the action target."""
    name: str | None = None
    """New name of the action target."""
    service_level: ServiceLevel | None = None
    """New service level to aim for. Chat offers that would put it at risk are held
    back."""
    short_abandon_threshold: int | None = None
    """New threshold below which giving up counts as a short abandon."""
    self_uri: str | None = None
    """URI of this action target."""
