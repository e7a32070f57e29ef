"""What the caller gets when a call fails."""

from __future__ import annotations

import pickle
import socket
from datetime import UTC, datetime

import httpx
import pytest

from runtime.conftest import Caller
from runtime.echo_server import EchoServer
from sdkwright.targets.python.runtime import errors, waits
from sdkwright.targets.python.runtime.auth import ApiKeyAuth
from sdkwright.targets.python.runtime.client import BaseClient
from sdkwright.targets.python.runtime.headers import Headers
from sdkwright.targets.python.runtime.model import CamelModel
from sdkwright.targets.python.runtime.permissions import all_of, any_of
from sdkwright.targets.python.runtime.service import Service


class ErrorBody(CamelModel):
    message: str | None = None
    code: str | None = None


class Fault(CamelModel):
    code: int | None = None


SERVICE = Service(
    name="s",
    version="1",
    schemes={"key": ApiKeyAuth("query", "k")},
    security=(("key",),),
    errors=lambda: {"default": ErrorBody},
    request_id_headers=("X-Correlation-Id", "X-Request-Id"),
)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (301, errors.RedirectError),
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (405, errors.MethodNotAllowedError),
        (408, errors.RequestTimeoutError),
        (409, errors.ConflictError),
        (410, errors.GoneError),
        (412, errors.PreconditionFailedError),
        (413, errors.PayloadTooLargeError),
        (415, errors.UnsupportedMediaTypeError),
        (418, errors.ClientError),
        (422, errors.UnprocessableEntityError),
        (429, errors.RateLimitError),
        (500, errors.InternalServerError),
        (502, errors.BadGatewayError),
        (503, errors.ServiceUnavailableError),
        (504, errors.GatewayTimeoutError),
        (507, errors.ServerError),
        (600, errors.ApiStatusError),
    ],
)
def test_a_class_for_each_status(
    server: EchoServer, status: int, kind: type[errors.ApiStatusError]
) -> None:
    server.says(status, b"", None)
    with (
        BaseClient(SERVICE, base_url=server.url) as client,
        pytest.raises(errors.ApiStatusError) as caught,
    ):
        client.request("GET", "/x")
    assert type(caught.value) is kind
    assert caught.value.status_code == status
    assert caught.value.body is None


def test_everything_an_error_knows(server: EchoServer, call: Caller) -> None:
    server.says(
        404,
        b'{"message": "no such\\n thing: k=sekret-1", "code": "not.found", "more": 1}',
        X_Request_Id="r-1",
        X_Correlation_Id="c-2",
    )
    with pytest.raises(errors.NotFoundError) as caught:
        call(SERVICE, "GET", "/x", client={"credentials": {"key": "sekret-1"}})
    error = caught.value
    assert error.method == "GET"
    assert error.url == f"{server.url}/x?k=***"
    assert error.attempts == 1
    assert error.request_id == "c-2"
    assert error.headers["x-request-id"] == "r-1"
    assert isinstance(error.body, ErrorBody)
    assert error.body.code == "not.found"
    assert error.body.to_dict()["more"] == 1
    assert str(error) == (
        f"404 Not Found: GET {server.url}/x?k=***. The server says: no such thing: "
        "k=***. Check the ids in the arguments, and the region or base_url. "
        "Request id: c-2."
    )
    assert "sekret" not in str(error) + repr(error)
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error)
    assert again.body == error.body


@pytest.mark.parametrize(
    ("requires", "words"),
    [
        (any_of("a:view"), "requires the permission a:view."),
        (any_of("a:view", "a:edit"), "requires ANY of the permissions a:view, a:edit."),
        (all_of("a:view", "a:edit"), "requires ALL of the permissions a:view, a:edit."),
    ],
)
def test_403_names_the_permissions(
    server: EchoServer, call: Caller, requires: object, words: str
) -> None:
    server.says(403, b"{}")
    with pytest.raises(errors.PermissionDeniedError, match=words) as caught:
        call(SERVICE, "GET", "/x", requires=requires)
    assert caught.value.requires == requires
    server.says(404, b"{}")
    with pytest.raises(errors.NotFoundError) as other:
        call(SERVICE, "GET", "/x", requires=requires)
    assert "permission" not in str(other.value)


@pytest.mark.parametrize(
    ("status", "kind"), [(404, ErrorBody), (422, Fault), (500, dict)]
)
def test_error_bodies_by_status(
    server: EchoServer, call: Caller, status: int, kind: type
) -> None:
    server.says(status, b'{"code": "7"}')
    table = {404: ErrorBody, "4XX": Fault, "default": object}
    with pytest.raises(errors.ApiStatusError) as caught:
        call(SERVICE, "GET", "/x", errors=table)
    assert type(caught.value.body) is kind


@pytest.mark.parametrize(
    ("body", "media_type", "expected", "said"),
    [
        (b"<html>Bad gateway</html>", "text/html", "<html>Bad gateway</html>", ""),
        (b"out of order", "text/plain", "out of order", "out of order."),
        (b"{broken", "application/json", "{broken", "{broken."),
        (b'["a"]', "application/json", ["a"], ""),
        (b"\xff\xfe", "application/json", "\ufffd\ufffd", "\ufffd\ufffd."),
        (b"x" * 2000, "text/plain", "x" * 2000, "x" * 300 + "…"),
    ],
)
def test_error_bodies_that_nobody_described(
    server: EchoServer, body: bytes, media_type: str, expected: object, said: str
) -> None:
    server.says(502, body, media_type)
    with (
        BaseClient(SERVICE, base_url=server.url) as client,
        pytest.raises(errors.BadGatewayError) as caught,
    ):
        client.request("GET", "/x")
    assert caught.value.body == expected
    assert (f"The server says: {said} " in str(caught.value)) == bool(said)


def test_redirects_of_calls_that_change_something_are_not_followed(
    server: EchoServer, call: Caller
) -> None:
    server.says(307, b"", None, Location="/y")
    with pytest.raises(errors.RedirectError, match="This redirect is not followed"):
        call(SERVICE, "POST", "/x")
    assert len(server.received) == 1


def test_redirects_are_not_followed_by_a_client_that_would(server: EchoServer) -> None:
    server.says(302, b"", None, Location="/y")
    with (
        httpx.Client(follow_redirects=True) as http_client,
        BaseClient(SERVICE, base_url=server.url, http_client=http_client) as client,
        pytest.raises(errors.RedirectError),
    ):
        client.request("DELETE", "/x")
    assert len(server.received) == 1


def test_no_connection(call: Caller) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        with pytest.raises(errors.ApiConnectionError, match="Check the network") as e:
            call(SERVICE, "GET", "/x", client={"base_url": url})
    assert not isinstance(e.value, errors.ApiTimeoutError)
    assert e.value.url == url + "/x"


def test_no_answer_in_time(call: Caller) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(errors.ApiTimeoutError, match="raise the timeout"):
            call(SERVICE, "GET", "/x", client={"base_url": url, "timeout": 0.05})


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120.0),
        ("Mon, 06 May 2024 07:08:19 GMT", 10.0),
        ("Mon, 06 May 2024 07:08:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
    ],
)
def test_retry_after(text: str, seconds: float | None) -> None:
    now = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    assert waits.retry_after(Headers([("Retry-After", text)]), now) == seconds


def test_rate_limit_error_tells_how_long_to_wait(
    server: EchoServer, call: Caller
) -> None:
    server.says(429, b"{}", Retry_After="7")
    with pytest.raises(errors.RateLimitError) as caught:
        call(SERVICE, "GET", "/x")
    assert caught.value.retry_after == 7
    assert waits.retry_after(Headers()) is None
