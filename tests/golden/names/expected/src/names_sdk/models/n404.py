from .._runtime.model import Model


class N404(Model):
    x: int | None = None
