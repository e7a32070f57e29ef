from .._runtime.model import Model


class World(Model):
    """Nothing speaks of it, so that nobody knows whether it is the same."""

    name: str | None = None
