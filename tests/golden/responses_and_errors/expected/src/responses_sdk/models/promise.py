from .._runtime.formats import DateTime
from .._runtime.model import Model


class Promise(Model):
    until: DateTime | None = None
