from .._runtime.formats import Number
from .._runtime.model import Model


class FindStarsSize(Model):
    gte: Number | None = None
    lt: Number | None = None
