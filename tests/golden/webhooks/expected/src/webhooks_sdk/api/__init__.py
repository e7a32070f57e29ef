"""The operations of the Webhooks API, a module for each tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .default import AsyncDefaultApi as AsyncDefaultApi, DefaultApi as DefaultApi
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "default": "AsyncDefaultApi DefaultApi",
        },
    )
