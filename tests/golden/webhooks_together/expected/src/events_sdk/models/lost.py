from typing import Literal

from .._runtime.model import Model


class LostRequest(Model):
    type: Literal["thing.lost"] = "thing.lost"
    where: str | None = None
