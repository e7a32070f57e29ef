"""The operations of the Observatory API, a module for each tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .moons import AsyncMoonsApi as AsyncMoonsApi, MoonsApi as MoonsApi
    from .stars import AsyncStarsApi as AsyncStarsApi, StarsApi as StarsApi
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "moons": "AsyncMoonsApi MoonsApi",
            "stars": "AsyncStarsApi StarsApi",
        },
    )
