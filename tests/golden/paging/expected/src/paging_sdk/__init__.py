"""A client for Paging."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import errors as errors
    from . import models as models
    from ._runtime.downloads import Download as Download
    from ._runtime.limiter import RateLimiter as RateLimiter
    from ._runtime.options import ClientOptions as ClientOptions
    from ._runtime.retries import RetryPolicy as RetryPolicy
    from ._runtime.timeouts import Timeout as Timeout
    from ._runtime.unset import UNSET as UNSET
    from ._runtime.unset import Unset as Unset
    from .client import AsyncClient as AsyncClient
    from .client import Client as Client
    from .errors import ApiConnectionError as ApiConnectionError
    from .errors import ApiError as ApiError
    from .errors import ApiStatusError as ApiStatusError
    from .errors import ApiTimeoutError as ApiTimeoutError
else:
    from ._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "models": "",
            "_runtime.downloads": "Download",
            "_runtime.limiter": "RateLimiter",
            "_runtime.options": "ClientOptions",
            "_runtime.retries": "RetryPolicy",
            "_runtime.timeouts": "Timeout",
            "_runtime.unset": "UNSET Unset",
            "client": "AsyncClient Client",
            "errors": "ApiConnectionError ApiError ApiStatusError ApiTimeoutError",
        },
    )

__version__ = "0.1.0"
