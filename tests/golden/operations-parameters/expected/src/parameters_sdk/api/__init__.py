"""The operations of the Parameters, a module for each tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .stars import *
    from .default import *
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "stars": ["AsyncStarsApi", "StarsApi"],
            "default": ["AsyncDefaultApi", "DefaultApi"],
        },
    )
