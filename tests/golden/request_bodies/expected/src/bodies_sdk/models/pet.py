from .._runtime.formats import Date
from .._runtime.model import Model


class Pet(Model):
    name: str
    born: Date | None = None
