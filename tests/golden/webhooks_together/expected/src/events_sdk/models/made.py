from typing import Literal

from .._runtime.model import Model


class Made(Model):
    id: str
    type: Literal["thing.made"] = "thing.made"
    count: int | None = None
