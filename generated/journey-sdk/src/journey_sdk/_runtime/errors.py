"""Everything that can go wrong with a call, as one hierarchy under `ApiError`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .headers import Headers
from .messages import Response
from .permissions import Permissions
from .waits import wait_asked


@dataclass(frozen=True, slots=True)
class CallInfo:
    """Which call an error is about; holds no secret.

    Attributes:
        method: The HTTP method.
        url: The URL, secrets masked.
        attempts: How often the request was sent.
        requires: The permissions that the operation asks for, if it says so.
    """

    method: str
    url: str
    attempts: int = 1
    requires: Permissions | None = None


class ApiError(Exception):
    """A call failed. Catch this to catch all of them.

    Attributes:
        message: What happened and what to do about it.
        method: The HTTP method.
        url: The URL, secrets masked.
        attempts: How often the request was sent.
    """

    def __init__(self, message: str, info: CallInfo) -> None:
        super().__init__(message, info)
        self.message = message
        self._info = info

    @property
    def method(self) -> str:
        return self._info.method

    @property
    def url(self) -> str:
        return self._info.url

    @property
    def attempts(self) -> int:
        return self._info.attempts

    def __str__(self) -> str:
        return self.message

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.message!r})"


class ApiConnectionError(ApiError):
    """No response came: the connection failed or broke."""


class ApiTimeoutError(ApiConnectionError):
    """No response came in time."""


class PagingError(ApiError):
    """The pages of a listing come to no end, or lead to another server."""


class ApiResponseError(ApiError):
    """A response came, and it is not what the call is for.

    Attributes:
        response: The response as it came.
        status_code: Its status.
        headers: Its header fields.
        request_id: What the server calls the request; give it to support.
    """

    def __init__(
        self, message: str, info: CallInfo, response: Response, request_id: str | None
    ) -> None:
        super().__init__(message, info)
        self.args = (message, info, response, request_id)
        self.response = response
        self.request_id = request_id

    @property
    def status_code(self) -> int:
        return self.response.status_code

    @property
    def headers(self) -> Headers:
        return self.response.headers


class DecodingError(ApiResponseError):
    """The body of a successful response cannot be read as what was promised."""


class ApiStatusError(ApiResponseError):
    """The response has a status that is no success.

    Attributes:
        body: The error body: a model where the API describes one, otherwise parsed
            JSON, or text, or None.
    """

    hint: ClassVar[str] = ""
    """What the caller can do; ends the message."""

    def __init__(
        self,
        message: str,
        info: CallInfo,
        response: Response,
        request_id: str | None,
        body: object = None,
    ) -> None:
        super().__init__(message, info, response, request_id)
        self.args = (message, info, response, request_id, body)
        self.body = body


class RedirectError(ApiStatusError):
    """3xx, where following it is not safe or comes to no end."""

    hint = "This redirect is not followed; check base_url."


class ClientError(ApiStatusError):
    """4xx: the server refuses the request as it is."""


class BadRequestError(ClientError):
    """400: the server does not understand the request."""

    hint = "Check the arguments against what the server says."


class AuthenticationError(ClientError):
    """401: credentials are missing, wrong or expired."""

    hint = "Give the client valid credentials; a token may have expired."


class PermissionDeniedError(ClientError):
    """403: these credentials may not do this.

    Attributes:
        requires: The permissions that the operation asks for, if the API says so.
    """

    hint = "The credentials are valid but do not allow this operation."

    @property
    def requires(self) -> Permissions | None:
        return self._info.requires


class NotFoundError(ClientError):
    """404: there is nothing at this address."""

    hint = "Check the ids in the arguments, and the region or base_url."


class MethodNotAllowedError(ClientError):
    """405: the address does not take this method."""


class RequestTimeoutError(ClientError):
    """408: the server waited too long for the request."""

    hint = "The request can be sent again."


class ConflictError(ClientError):
    """409: the request does not go with the present state."""

    hint = "Read the resource again and repeat the change on top of it."


class GoneError(ClientError):
    """410: what was at this address is gone for good."""


class PreconditionFailedError(ClientError):
    """412: a condition such as `If-Match` does not hold."""

    hint = "Read the resource again and repeat the change on top of it."


class PayloadTooLargeError(ClientError):
    """413: the body is larger than the server takes."""

    hint = "Send less at once."


class UnsupportedMediaTypeError(ClientError):
    """415: the server does not take a body of this media type."""


class UnprocessableEntityError(ClientError):
    """422: the body is well-formed and its values are not accepted."""

    hint = "Check the values against what the server says."


class RateLimitError(ClientError):
    """429: too many requests."""

    hint = "Wait before the next request."

    @property
    def retry_after(self) -> float | None:
        """How many seconds the server asks to wait, if it says so."""
        return wait_asked(self.headers)


class ServerError(ApiStatusError):
    """5xx: the server failed."""

    hint = "The fault is the server's; try again later."

    @property
    def retry_after(self) -> float | None:
        """How many seconds the server asks to wait, if it says so."""
        return wait_asked(self.headers)


class InternalServerError(ServerError):
    """500: something in the server broke."""


class BadGatewayError(ServerError):
    """502: a gateway got no good answer from the server behind it."""


class ServiceUnavailableError(ServerError):
    """503: the server is overloaded or down."""


class GatewayTimeoutError(ServerError):
    """504: a gateway got no answer in time from the server behind it."""


_BY_STATUS: dict[int, type[ApiStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    408: RequestTimeoutError,
    409: ConflictError,
    410: GoneError,
    412: PreconditionFailedError,
    413: PayloadTooLargeError,
    415: UnsupportedMediaTypeError,
    422: UnprocessableEntityError,
    429: RateLimitError,
    500: InternalServerError,
    502: BadGatewayError,
    503: ServiceUnavailableError,
    504: GatewayTimeoutError,
}
_BY_CLASS: dict[int, type[ApiStatusError]] = {
    3: RedirectError,
    4: ClientError,
    5: ServerError,
}


def error_class(status_code: int) -> type[ApiStatusError]:
    """Return the class of errors for a status."""
    return _BY_STATUS.get(
        status_code, _BY_CLASS.get(status_code // 100, ApiStatusError)
    )
