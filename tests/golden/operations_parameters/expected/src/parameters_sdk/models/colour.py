from .._runtime.enums import OpenStrEnum


class Colour(OpenStrEnum):
    BLUE = "blue"
    WHITE = "white"
    RED = "red"
