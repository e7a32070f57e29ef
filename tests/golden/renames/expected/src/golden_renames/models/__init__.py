"""Every model of the Observatory API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .celestial_body import CelestialBody as CelestialBody
    from .dark import Dark as Dark
    from .light import Light as Light
    from .list_moons import ListMoonsResponse as ListMoonsResponse
    from .sun import Sun as Sun, SunKind as SunKind
    from .sun_field import SunField as SunField
    from .world import World as World

    Body = CelestialBody
    Star = Sun
    StarField = SunField
    StarKind = SunKind
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "celestial_body": "CelestialBody",
            "dark": "Dark",
            "light": "Light",
            "list_moons": "ListMoonsResponse",
            "sun": "Sun .Kind",
            "sun_field": "SunField",
            "world": "World",
        },
        {
            "Body": "CelestialBody",
            "Star": "Sun",
            "StarField": "SunField",
            "StarKind": "SunKind",
        },
    )
