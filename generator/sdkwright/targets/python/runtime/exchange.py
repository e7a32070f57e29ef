"""The course of one call as a generator: it decides, its driver does the I/O."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import uuid4

from .actions import (
    Arriving,
    Invoke,
    OutOfTimeError,
    Pause,
    Read,
    Save,
    Send,
    Steps,
    TransportError,
    TransportTimeoutError,
    UnreadableError,
)
from .auth import (
    PlainCredential,
    additions,
    chosen,
    plain_credentials,
    renewable,
    stand_ins,
)
from .calls import Call, observe, rehearsed
from .deadlines import by_deadline, in_time
from .downloads import PartialFile, open_partial
from .errors import ApiConnectionError, ApiTimeoutError, CallInfo, DecodingError
from .logs import log_body, log_response, log_retry
from .messages import Request, Response
from .options import Settings
from .redirects import MAX_REDIRECTS, redirected
from .requests import CallArguments, build_request
from .responses import promised, read_result, request_id_of, status_error
from .streams import Opened, is_stream
from .timeouts import Patience

_LOG = logging.getLogger(__package__)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A call: what the client and the caller say about it.

    Attributes:
        owner: Who the blocks of `capture` and `dry_run` belong to.
        settings: The client's.
        method: The HTTP method.
        route: The path with `{name}` for parameters.
        returns: What the call returns.
        arguments: Those of the call.
        partial: The file that the answer goes to, if it goes to one.
    """

    owner: object
    settings: Settings
    method: str
    route: str
    returns: object
    arguments: CallArguments
    partial: PartialFile | None = field(default_factory=open_partial)

    def steps(self) -> Steps[object]:
        """Make the call.

        Raises:
            ValueError: An argument cannot be sent.
            ApiError: The call failed.
            DryRunError: It is made in a dry run.
        """
        settings = self.settings
        deadline = settings.deadline
        until = None if deadline is None else time.monotonic() + deadline
        names = chosen(
            self.arguments.get("security", settings.service.security),
            settings.service.schemes,
            settings.credentials,
        )
        key = self._idempotency_key()
        if rehearsed(self.owner):
            credentials = stand_ins(names, settings.credentials)
        else:
            info = CallInfo(self.method, self.route, attempts=0)
            credentials = yield from self._credentials(names, {}, until, info)
        request = yield from self._request(names, credentials, key)
        call = Call(request)
        observe(self.owner, call)
        started = time.perf_counter()
        try:
            response = yield from self._answered(call, until)
            if response.status_code == 401 and renewable(names, settings.credentials):
                credentials = yield from self._credentials(
                    names, credentials, until, self._info(call)
                )
                if request.body is None or request.body.replayable:
                    call.request = yield from self._request(names, credentials, key)
                    response = yield from self._answered(call, until)
        finally:
            if self.partial is not None:
                self.partial.pause()
            call.elapsed = time.perf_counter() - started
        call.response = response
        log_response(_LOG, call, response)
        if settings.log_bodies:
            log_body(_LOG, call, response)
        if settings.after_response is not None:
            hook = settings.after_response
            yield Invoke(lambda: hook(call))
        return self._result(call, response)

    def _credentials(
        self,
        names: tuple[str, ...],
        rejected: Mapping[str, PlainCredential],
        until: float | None,
        info: CallInfo,
    ) -> Steps[dict[str, PlainCredential]]:
        """Get what some schemes send, while there is time."""
        course = plain_credentials(names, self.settings.credentials, rejected)
        try:
            return (yield from by_deadline(course, until))
        except OutOfTimeError as error:
            raise ApiTimeoutError(
                f"No access token in time: {info.method} {info.url}: {error}. "
                "Try again, or raise the deadline.",
                info,
            ) from error

    def _request(
        self,
        names: tuple[str, ...],
        credentials: Mapping[str, PlainCredential],
        key: Mapping[str, str],
    ) -> Steps[Request]:
        """Make the request, and show it to the caller's function."""
        settings = self.settings
        request = build_request(
            settings,
            self.method,
            self.route,
            self.returns,
            self.arguments,
            additions(names, settings.service.schemes, credentials),
        )
        if key and not any(name in request.headers for name in key):
            request = request.with_headers(key)
        if settings.before_request is not None:
            hook = settings.before_request
            other = yield Invoke(lambda: hook(request))
            return other if isinstance(other, Request) else request
        return request

    def _idempotency_key(self) -> dict[str, str]:
        name = self.arguments.get("idempotency_key")
        if name is None and self.method not in self.settings.retry_policy.methods:
            name = self.settings.service.idempotency_header
        return {name: str(uuid4())} if name else {}

    def _answered(self, call: Call, until: float | None) -> Steps[Response]:
        """Send the request, again and again where that is right."""
        settings = self.settings
        first = call.attempts
        while True:
            retry = call.attempts - first
            call.attempts += 1
            try:
                response = yield from self._attempt(call, until)
            except TransportError as error:
                over = isinstance(error, OutOfTimeError) or not in_time(0, until)
                delay = self._delay_after_error(call.request, error, retry)
                if over or delay is None or not in_time(delay, until):
                    limit = "deadline" if over else "timeout"
                    raise self._error(call, error, limit) from error
                why = str(error)
            else:
                if response.status_code not in settings.retry_policy.statuses:
                    settings.budget.earn()
                    return response
                delay = self._delay_after_response(call.request, response, retry)
                if delay is None or not in_time(delay, until):
                    return response
                why = f"{response.status_code} {response.reason}"
            log_retry(_LOG, call, why, delay)
            yield Pause(delay)

    def _delay_after_error(
        self, request: Request, error: TransportError, retry: int
    ) -> float | None:
        if error.sent and not self._repeatable(request):
            return None
        return self._allowed(request, self.settings.retry_policy.delay(retry), retry)

    def _delay_after_response(
        self, request: Request, response: Response, retry: int
    ) -> float | None:
        if not self._repeatable(request):
            return None
        policy = self.settings.retry_policy
        delay = policy.delay_after(retry, response.headers)
        return None if delay is None else self._allowed(request, delay, retry)

    def _repeatable(self, request: Request) -> bool:
        name = self.arguments.get("idempotency_key")
        name = name or self.settings.service.idempotency_header
        return request.method in self.settings.retry_policy.methods or (
            name is not None and name in request.headers
        )

    def _allowed(self, request: Request, delay: float, retry: int) -> float | None:
        if retry >= self.settings.max_retries:
            return None
        if request.body is not None and not request.body.replayable:
            return None
        return delay if self.settings.budget.spend() else None

    def _attempt(self, call: Call, until: float | None) -> Steps[Response]:
        """Send the request once, and follow where it is redirected."""
        settings = self.settings
        patience = Patience(settings.timeout, until, settings.max_response_bytes)
        request = self._ranged(call.request)
        left = MAX_REDIRECTS
        while True:
            left -= 1
            if settings.limiter is not None:
                wait = settings.limiter.reserve(until)
                if wait is None:
                    raise OutOfTimeError("the limiter's queue is too long")
                yield Pause(wait)
            arriving: Arriving = yield Send(request, patience)
            form = promised(self.returns, arriving.status_code, arriving.headers)
            if arriving.status_code < 300 and is_stream(form):
                return Opened(
                    arriving.status_code,
                    arriving.headers,
                    b"",
                    arriving,
                    form,
                    self._info(call),
                    settings.max_response_bytes,
                )
            if self.partial is not None and arriving.status_code in (200, 206):
                self.partial.begin(arriving.status_code, arriving.headers)
                yield Save(arriving, patience, self.partial.write)
                return Response(arriving.status_code, arriving.headers, b"")
            response = yield from self._read(call, arriving, patience)
            following = redirected(request, response.status_code, response.headers)
            if self.partial is not None and response.status_code == 416:
                # There is less than what is here: it has changed.
                self.partial.drop()
                following = self._ranged(call.request)
            if following is None or not left:
                return response
            request = following

    def _ranged(self, request: Request) -> Request:
        """Ask for the part of a file that is not here yet."""
        if self.partial is None:
            return request
        return request.with_headers(self.partial.range_headers())

    def _read(
        self, call: Call, arriving: Arriving, patience: Patience
    ) -> Steps[Response]:
        try:
            content: bytes = yield Read(arriving, patience)
        except UnreadableError as error:
            info = self._info(call)
            response = Response(arriving.status_code, arriving.headers, b"")
            request_id = request_id_of(arriving.headers, self.settings.service)
            message = f"{info.method} {info.url}: the answer cannot be read: {error}"
            raise DecodingError(message, info, response, request_id) from error
        return Response(arriving.status_code, arriving.headers, content)

    def _result(self, call: Call, response: Response) -> object:
        info = self._info(call)
        service = self.settings.service
        if isinstance(response, Opened):
            return response
        if self.partial is not None and response.status_code in (200, 206):
            return self.partial.finish()
        if 200 <= response.status_code < 300:
            return read_result(self.returns, response, service, info)
        raise status_error(
            response,
            self.arguments.get("errors", {}),
            service,
            info,
            call.request.secrets,
        )

    def _info(self, call: Call) -> CallInfo:
        return CallInfo(
            method=call.request.method,
            url=call.request.safe_url,
            attempts=call.attempts,
            requires=self.arguments.get("requires"),
        )

    def _error(
        self, call: Call, error: TransportError, limit: str
    ) -> ApiConnectionError:
        info = self._info(call)
        what = f"{info.method} {info.url}"
        if isinstance(error, TransportTimeoutError):
            return ApiTimeoutError(
                f"No answer in time: {what}: {error}. Try again, or raise the {limit}.",
                info,
            )
        return ApiConnectionError(
            f"No answer: {what}: {error}. Check the network, the region and base_url.",
            info,
        )
