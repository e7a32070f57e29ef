"""The operations of the Stars API, a module for each tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .default import *
    from .stars import *
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "default": ["AsyncDefaultApi", "DefaultApi"],
            "stars": ["AsyncStarsApi", "StarsApi"],
        },
    )
