"""Every model of the Stars API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .colour import Colour as Colour
    from .find_stars import FindStarsSize as FindStarsSize
    from .star import Star as Star
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "colour": "Colour",
            "find_stars": "FindStarsSize",
            "star": "Star",
        },
    )
