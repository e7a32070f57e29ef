from typing import Annotated, TypeAlias

from .._runtime.unions import Tagged
from .dark import Dark
from .light import Light

CelestialBody: TypeAlias = Annotated[
    Light | Dark,
    Tagged("kind", {"light": "Light", "dark": "Dark"}),
]
