from .._runtime.formats import DateTime
from .._runtime.model import Model


class Dated(Model):
    at: DateTime | None = None
