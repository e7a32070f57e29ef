"""Every model of the Events API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .lost import LostRequest as LostRequest
    from .made import Made as Made
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "lost": "LostRequest",
            "made": "Made",
        },
    )
