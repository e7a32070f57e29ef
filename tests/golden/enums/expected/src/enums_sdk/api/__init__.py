"""The operations of the Lights API, a module for each tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .lights import AsyncLightsApi as AsyncLightsApi, LightsApi as LightsApi
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "lights": "AsyncLightsApi LightsApi",
        },
    )
