"""The operations of Paging, a module for each tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .things import AsyncThingsApi as AsyncThingsApi, ThingsApi as ThingsApi
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "things": "AsyncThingsApi ThingsApi",
        },
    )
