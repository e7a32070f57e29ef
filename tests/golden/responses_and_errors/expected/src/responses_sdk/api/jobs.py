"""The Jobs operations of the Jobs API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.formats import Number
from .._runtime.responses import Responses

if TYPE_CHECKING:
    from ..client import AsyncClient, Client


class JobsApi:
    """Calls of the Jobs API; `client.jobs` is one of these."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_jobs(self) -> list[models.Job]:
        """List jobs.

        Wraps `GET /jobs`.
        """
        return self._client.request("GET", "/jobs", returns=list[models.Job])

    def start_job(self) -> models.Job | models.Promise | None:
        """Start job.

        Wraps `POST /jobs`.
        """
        return self._client.request(
            "POST",
            "/jobs",
            returns=Responses[models.Job | models.Promise | None](
                {200: models.Job, 202: models.Promise, 204: None}
            ),
            errors={409: models.Promise},
        )

    def get_job(self, id: str) -> models.Job | None:
        """Get job.

        Wraps `GET /jobs/{id}`.
        """
        return self._client.request(
            "GET", "/jobs/{id}", path={"id": id}, returns=models.Job | None
        )

    def delete_job(self, id: str) -> None:
        """Delete job.

        Wraps `DELETE /jobs/{id}`.
        """
        self._client.request("DELETE", "/jobs/{id}", path={"id": id}, returns=None)

    def get_log(self, id: str) -> str | models.GetLogResponse | bytes:
        """Get log.

        Wraps `GET /jobs/{id}/log`.
        """
        return self._client.request(
            "GET",
            "/jobs/{id}/log",
            path={"id": id},
            returns=Responses[str | models.GetLogResponse | bytes](
                {
                    200: {
                        "text/plain": str,
                        "application/json": models.GetLogResponse,
                        "application/gzip": bytes,
                    }
                }
            ),
        )

    def get_ratio(self, id: str) -> Number:
        """Get ratio.

        Wraps `GET /jobs/{id}/ratio`.
        """
        return self._client.request(
            "GET", "/jobs/{id}/ratio", path={"id": id}, returns=Number
        )


class AsyncJobsApi:
    """The calls of `JobsApi`, awaited; each is described there."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_jobs(self) -> list[models.Job]:
        """List jobs."""
        return await self._client.request("GET", "/jobs", returns=list[models.Job])

    async def start_job(self) -> models.Job | models.Promise | None:
        """Start job."""
        return await self._client.request(
            "POST",
            "/jobs",
            returns=Responses[models.Job | models.Promise | None](
                {200: models.Job, 202: models.Promise, 204: None}
            ),
            errors={409: models.Promise},
        )

    async def get_job(self, id: str) -> models.Job | None:
        """Get job."""
        return await self._client.request(
            "GET", "/jobs/{id}", path={"id": id}, returns=models.Job | None
        )

    async def delete_job(self, id: str) -> None:
        """Delete job."""
        await self._client.request(
            "DELETE", "/jobs/{id}", path={"id": id}, returns=None
        )

    async def get_log(self, id: str) -> str | models.GetLogResponse | bytes:
        """Get log."""
        return await self._client.request(
            "GET",
            "/jobs/{id}/log",
            path={"id": id},
            returns=Responses[str | models.GetLogResponse | bytes](
                {
                    200: {
                        "text/plain": str,
                        "application/json": models.GetLogResponse,
                        "application/gzip": bytes,
                    }
                }
            ),
        )

    async def get_ratio(self, id: str) -> Number:
        """Get ratio."""
        return await self._client.request(
            "GET", "/jobs/{id}/ratio", path={"id": id}, returns=Number
        )
