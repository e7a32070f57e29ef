"""The operations of the Jobs API, a module for each tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .jobs import AsyncJobsApi as AsyncJobsApi, JobsApi as JobsApi
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "jobs": "AsyncJobsApi JobsApi",
        },
    )
