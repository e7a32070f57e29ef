from .._runtime.model import Model


class Closed(Model):
    known: str | None = None
