from .._runtime.model import CamelModel


class Detail(CamelModel):
    """What is wrong with one field or resource."""

    error_code: str | None = None
    """What is wrong, for programs to read."""
    field_name: str | None = None
    """Name of the field."""
    entity_id: str | None = None
    """Identifier of the resource."""
    entity_name: str | None = None
    """Name of the resource."""
