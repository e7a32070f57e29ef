from .._runtime.formats import DateTime
from .._runtime.model import Model


class Event(Model):
    name: str
    at: DateTime | None = None
    place: str | None = None
