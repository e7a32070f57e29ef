"""Every model of the Lights API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .colour import *
    from .get_lights import *
    from .level import *
    from .light import *
    from .odd import *
    from .one import *
    from .optional import *
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "colour": ["Colour"],
            "get_lights": ["GetLightsSortItem"],
            "level": ["Level"],
            "light": ["Light", "LightState"],
            "odd": ["Odd"],
            "one": ["One"],
            "optional": ["Optional"],
        },
    )
