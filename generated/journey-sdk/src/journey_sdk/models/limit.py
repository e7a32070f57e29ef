from .._runtime.model import Model


class Limit(Model):
    """A limit on the use of the API."""

    key: str | None = None
    """Name of the limit within its namespace."""
    namespace: str | None = None
    """Namespace of the limit."""
    value: int | None = None
    """Value of the limit."""
