"""Every model of the Jobs API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .get_log import GetLogResponse as GetLogResponse
    from .job import Job as Job
    from .problem import Problem as Problem
    from .promise import Promise as Promise
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "get_log": "GetLogResponse",
            "job": "Job",
            "problem": "Problem",
            "promise": "Promise",
        },
    )
