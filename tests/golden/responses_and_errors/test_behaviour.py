"""Answers come back in the types of their statuses and media types."""

import logging
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

from sdkwright.model import JsonValue
from support.wire import Wire

PROBLEM = "application/problem+json"
A_JOB: JsonValue = {"id": "7", "startedAt": "2030-01-02T03:04:05Z"}


@pytest.fixture
def errors(sdk: ModuleType) -> Any:
    return import_module(f"{sdk.__name__}.errors")


@pytest.fixture
def jobs(client: Any) -> Any:
    return client.jobs


def test_a_list(jobs: Any, wire: Wire, sdk: ModuleType) -> None:
    wire.answers([A_JOB])
    assert jobs.list_jobs() == [sdk.models.Job.from_dict(A_JOB)]


@pytest.mark.parametrize(
    ("status", "answer", "kind"),
    [(200, A_JOB, "Job"), (202, {"until": "2030-01-02T00:00:00Z"}, "Promise")],
)
def test_the_status_chooses_the_type(
    status: int, answer: JsonValue, kind: str, jobs: Any, wire: Wire
) -> None:
    wire.answers(answer, status)
    found = jobs.start_job()
    assert type(found).__name__ == kind
    assert found.to_dict() == answer


def test_no_content_is_none(jobs: Any) -> None:
    assert jobs.start_job() is None
    assert jobs.delete_job("7") is None


def test_an_answer_that_may_be_null(jobs: Any, wire: Wire) -> None:
    wire.answers(None)
    assert jobs.get_job("7") is None
    wire.answers(A_JOB)
    assert jobs.get_job("7").id == "7"


@pytest.mark.parametrize(
    ("media_type", "content", "found"),
    [
        ("text/plain; charset=utf-8", "é".encode(), "é"),
        ("application/gzip", b"\x1f\x8b", b"\x1f\x8b"),
    ],
)
def test_the_media_type_chooses_the_type(
    media_type: str, content: bytes, found: object, jobs: Any, wire: Wire
) -> None:
    wire.answers_with(content, 200, media_type)
    assert jobs.get_log("7") == found


def test_one_of_the_media_types_is_json(jobs: Any, wire: Wire) -> None:
    wire.answers({"lines": ["a"]})
    assert jobs.get_log("7").lines == ["a"]


@pytest.mark.parametrize("number", [1, 0.5])
def test_a_number_stays_what_it_is(number: float, jobs: Any, wire: Wire) -> None:
    wire.answers(number)
    found = jobs.get_ratio("7")
    assert (found, type(found)) == (number, type(number))


def test_an_error_has_its_body(
    jobs: Any, wire: Wire, sdk: ModuleType, errors: Any
) -> None:
    wire.answers({"title": "Gone for good"}, 404, PROBLEM)
    with pytest.raises(errors.NotFoundError) as caught:
        jobs.get_job("7")
    assert caught.value.status_code == 404
    assert caught.value.body == sdk.models.Problem(title="Gone for good")


def test_an_error_with_a_body_of_its_own(
    jobs: Any, wire: Wire, sdk: ModuleType, errors: Any
) -> None:
    wire.answers({"until": "2030-01-02T00:00:00Z"}, 409)
    with pytest.raises(errors.ConflictError) as caught:
        jobs.start_job()
    assert isinstance(caught.value.body, sdk.models.Promise)


def test_the_header_that_names_the_request(
    jobs: Any, wire: Wire, sdk: ModuleType
) -> None:
    wire.answers({}, 404, PROBLEM)
    wire.response.headers["X-Correlation-Id"] = "c-1"
    with pytest.raises(sdk.ApiStatusError) as caught:
        jobs.get_job("7")
    assert caught.value.request_id == "c-1"


def test_an_answer_against_its_schema_loses_nothing(
    jobs: Any, wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    answer: JsonValue = {"id": 7, "startedAt": "soon", "more": [1]}
    wire.answers(answer)
    with caplog.at_level(logging.WARNING):
        found = jobs.get_job("7")
    assert found.to_dict() == answer
    assert "startedAt does not match its schema" in caplog.text
