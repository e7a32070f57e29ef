from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model
from .celestial_body import CelestialBody


class SunKind(OpenStrEnum):
    DWARF = "dwarf"
    GIANT = "giant"


class Sun(Model):
    """What shines."""

    name: str
    kind: SunKind | None = None
    body: CelestialBody | None = None
