"""Every model of the Jobs API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .get_log import *
    from .job import *
    from .problem import *
    from .promise import *
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "get_log": ["GetLogResponse"],
            "job": ["Job"],
            "problem": ["Problem"],
            "promise": ["Promise"],
        },
    )
