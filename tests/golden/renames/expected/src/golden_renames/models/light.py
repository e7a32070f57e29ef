from typing import Literal

from .._runtime.model import Model


class Light(Model):
    kind: Literal["light"] = "light"
    colour: str | None = None
