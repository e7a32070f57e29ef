from .._runtime.model import CamelModel


class AddressableEntityRef(CamelModel):
    """A reference to another resource of the API."""

    id: str | None = None
    """Unique identifier of the resource."""
    self_uri: str | None = None
    """URI of the resource."""
