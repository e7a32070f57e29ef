from .._runtime.enums import OpenStrEnum


class Colour(OpenStrEnum):
    """What a light shows."""

    RED = "red"
    """Stop."""
    AMBER = "amber"
    GREEN = "green"
    """Go."""
    TRAFFIC_LIGHT_GREEN = "Traffic.Light/Green"
