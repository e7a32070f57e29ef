from .._runtime.formats import DateTime
from .._runtime.model import Model


class PetGoneRequest(Model):
    id: int | None = None
    at: DateTime | None = None
