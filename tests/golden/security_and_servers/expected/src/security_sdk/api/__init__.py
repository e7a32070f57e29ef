"""The operations of the Calls API, a module for each tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .calls import AsyncCallsApi as AsyncCallsApi, CallsApi as CallsApi
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "calls": "AsyncCallsApi CallsApi",
        },
    )
