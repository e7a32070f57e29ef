from .._runtime.model import Model


class ResponsePage(Model):
    x: int | None = None
