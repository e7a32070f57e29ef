from .._runtime.model import Model


class KeyValue(Model):
    """A piece of data with a name."""

    key: str
    """Name of the piece of data."""
    value: str
    """The data itself."""
