from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset


class Pet(Model):
    id: int
    name: str | None | Unset = UNSET
