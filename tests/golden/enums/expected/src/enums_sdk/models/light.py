from typing import Literal

from .._runtime.enums import OpenStrEnum
from .._runtime.formats import Number
from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset
from .colour import Colour
from .level import Level
from .optional import Optional


class LightState(OpenStrEnum):
    ON = "on"
    OFF = "off"


class Light(Model):
    colour: Colour
    levels: list[Level] | None = None
    by_colour: dict[str, Level] | None = None
    state: LightState | None = None
    """Whether it shines."""
    mode: str | Number | bool | None = None
    price: Number | None = None
    answer: Optional | None | Unset = UNSET
    kind: Literal["light"] | None = None
