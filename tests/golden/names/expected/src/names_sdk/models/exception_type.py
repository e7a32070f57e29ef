from .._runtime.model import Model


class ExceptionType(Model):
    type: str | None = None
