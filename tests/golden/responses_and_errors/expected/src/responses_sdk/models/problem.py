from .._runtime.model import Model


class Problem(Model):
    title: str | None = None
    status: int | None = None
