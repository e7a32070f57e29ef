from typing import Literal

from .._runtime.formats import Number
from .._runtime.model import Model


class Dark(Model):
    kind: Literal["dark"] = "dark"
    mass: Number | None = None
