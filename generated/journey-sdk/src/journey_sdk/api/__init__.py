"""The operations of the Journey API, a module for each tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .journey import AsyncJourneyApi as AsyncJourneyApi, JourneyApi as JourneyApi
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "journey": "AsyncJourneyApi JourneyApi",
        },
    )
