"""Every model of the Lights API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .colour import Colour as Colour
    from .get_lights import GetLightsSortItem as GetLightsSortItem
    from .level import Level as Level
    from .light import Light as Light, LightState as LightState
    from .odd import Odd as Odd
    from .one import One as One
    from .optional import Optional as Optional
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "colour": "Colour",
            "get_lights": "GetLightsSortItem",
            "level": "Level",
            "light": "Light .State",
            "odd": "Odd",
            "one": "One",
            "optional": "Optional",
        },
    )
