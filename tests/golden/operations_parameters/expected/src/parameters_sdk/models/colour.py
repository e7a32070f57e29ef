from __future__ import annotations

from .._runtime.enums import OpenStrEnum


class Colour(OpenStrEnum):
    BLUE = "blue"
    WHITE = "white"
    RED = "red"
