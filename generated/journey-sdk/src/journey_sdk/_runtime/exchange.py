"""The course of one call as a generator: it decides, its driver does the I/O."""

from __future__ import annotations

import logging
from collections.abc import Generator
from time import perf_counter
from typing import TypeAlias

from .calls import Call, observe
from .errors import ApiConnectionError, ApiTimeoutError, CallInfo
from .messages import Request, Response
from .options import Settings
from .requests import CallArguments, build_request
from .responses import read_result, status_error

_LOG = logging.getLogger(__package__)

Steps: TypeAlias = Generator[Request, Response, object]
"""Yields what to send, takes the response, returns the result of the call."""


class TransportError(Exception):
    """Sending failed; the message holds no secret that the request does not."""


class TransportTimeoutError(TransportError):
    """Sending took too long."""


def exchange(
    owner: object,
    settings: Settings,
    method: str,
    route: str,
    returns: object,
    arguments: CallArguments,
) -> Steps:
    """Make a call.

    The driver sends each request that comes out, and throws `TransportError` in
    where there is no response.

    Raises:
        ValueError: An argument cannot be sent.
        ApiError: The call failed.
        DryRunError: It is made in a dry run.
    """
    request = build_request(settings, method, route, returns, arguments)
    call = Call(request)
    observe(owner, call)
    call.attempts = 1
    started = perf_counter()
    try:
        response = yield request
    except TransportError as error:
        raise _connection_error(error, _info(call, arguments)) from error
    finally:
        call.elapsed = perf_counter() - started
    call.response = response
    if _LOG.isEnabledFor(logging.DEBUG):
        _LOG.debug(
            "%s %s: %d in %.0f ms",
            method,
            request.safe_url,
            response.status_code,
            call.elapsed * 1000,
        )
    service = settings.service
    if 200 <= response.status_code < 300:
        return read_result(returns, response, service, _info(call, arguments))
    raise status_error(
        response,
        arguments.get("errors", {}),
        service,
        _info(call, arguments),
        request.secrets,
    )


def _info(call: Call, arguments: CallArguments) -> CallInfo:
    return CallInfo(
        method=call.request.method,
        url=call.request.safe_url,
        attempts=call.attempts,
        requires=arguments.get("requires"),
    )


def _connection_error(error: TransportError, info: CallInfo) -> ApiConnectionError:
    what = f"{info.method} {info.url}"
    if isinstance(error, TransportTimeoutError):
        return ApiTimeoutError(
            f"No answer in time: {what}: {error}. Try again, or raise the timeout.",
            info,
        )
    return ApiConnectionError(
        f"No answer: {what}: {error}. Check the network, the region and base_url.", info
    )
