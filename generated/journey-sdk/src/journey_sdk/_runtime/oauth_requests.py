"""Requests to an authorization server, and what it answers."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Mapping
from urllib.parse import quote_plus, urlencode, urlsplit

from .actions import Arriving, Pause, Read, Send, Steps, TransportError
from .content import Content
from .errors import ApiConnectionError, ApiError, CallInfo
from .headers import Headers
from .masking import Secrets
from .media import FORM, JSON
from .messages import Request
from .narrow import as_object
from .retries import RetryPolicy
from .timeouts import Patience
from .tokens import Token

_PATIENCE = Patience(timeout=30, max_bytes=1_000_000)
_TRIES = 3
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


class AuthorizationError(ApiError):
    """There is no access token to be had.

    Attributes:
        code: The error code of OAuth 2, such as `invalid_client`, if there is one.
    """

    def __init__(self, message: str, info: CallInfo, code: str | None = None) -> None:
        super().__init__(message, info)
        self.args = (message, info, code)
        self.code = code


def basic(client_id: str, client_secret: str) -> dict[str, str]:
    """Return the header by which a client proves who it is (RFC 6749, 2.3.1)."""
    pair = f"{quote_plus(client_id)}:{quote_plus(client_secret)}"
    encoded = base64.b64encode(pair.encode("ascii")).decode("ascii")
    return {"Authorization": f"Basic {encoded}"}


def ask(
    url: str,
    fields: Mapping[str, str] | None,
    headers: Mapping[str, str],
    secrets: tuple[str, ...],
) -> Steps[Mapping[str, object]]:
    """Post a form, or get a document where there are no fields; return its JSON.

    Args:
        url: Where to; https, unless it is this machine.
        fields: The form.
        headers: Sent beside the usual ones.
        secrets: What no message may show.

    Raises:
        AuthorizationError: The server says no, or says nothing that can be read.
        ApiConnectionError: There is no answer.
    """
    request = _request(url, fields, headers, secrets)
    policy = RetryPolicy()
    for retry in range(_TRIES):
        info = CallInfo(request.method, request.safe_url, retry + 1)
        last = retry == _TRIES - 1
        try:
            arriving: Arriving = yield Send(request, _PATIENCE)
            content: bytes = yield Read(arriving, _PATIENCE)
        except TransportError as error:
            if last:
                message = f"No answer: {request.method} {request.safe_url}: {error}."
                raise ApiConnectionError(message, info) from error
        else:
            if last or arriving.status_code < 500:
                return _answer(arriving.status_code, content, request, info)
        yield Pause(policy.delay(retry))
    raise AssertionError("the last try returns or raises")


def token_of(answer: Mapping[str, object], before: Token | None, url: str) -> Token:
    """Read the answer of a token endpoint (RFC 6749 section 5.1).

    Args:
        answer: The members of its JSON.
        before: The token that was refreshed; its refresh token holds on where the
            answer has none (section 6).
        url: The endpoint, for the message.

    Raises:
        AuthorizationError: There is no token in it.
    """
    access_token = answer.get("access_token")
    if not isinstance(access_token, str) or not access_token:
        raise AuthorizationError(
            f"The answer of {url} has no access_token.", CallInfo("POST", url)
        )
    refresh_token = answer.get("refresh_token")
    if not isinstance(refresh_token, str):
        refresh_token = before.refresh_token if before else None
    scope = answer.get("scope")
    return Token(
        access_token,
        _moment(answer.get("expires_in")),
        refresh_token,
        scope if isinstance(scope, str) else None,
    )


def _moment(seconds: object) -> float | None:
    """Return when so many seconds are over; some servers write them as text."""
    try:
        return time.time() + float(str(seconds)) if seconds is not None else None
    except ValueError:
        return None


def _request(
    url: str,
    fields: Mapping[str, str] | None,
    headers: Mapping[str, str],
    secrets: tuple[str, ...],
) -> Request:
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in _LOCAL:
        raise ValueError(f"credentials are not sent to {url}: it is not https")
    sent = {"Accept": JSON, **headers}
    body = None
    if fields is not None:
        body = Content(FORM, (urlencode(fields).encode("ascii"),))
        sent["Content-Type"] = FORM
    return Request(
        method="GET" if fields is None else "POST",
        url=url,
        headers=Headers(sent.items()),
        body=body,
        secrets=Secrets(secrets, headers),
    )


def _answer(
    status: int, content: bytes, request: Request, info: CallInfo
) -> Mapping[str, object]:
    try:
        members = as_object(json.loads(content))
    except (ValueError, RecursionError):
        members = None
    answer = {str(name): value for name, value in (members or {}).items()}
    if 200 <= status < 300 and members is not None:
        return answer
    code = answer.get("error")
    said = answer.get("error_description")
    reason = ": ".join(str(text) for text in (code, said) if isinstance(text, str))
    message = (
        f"No access token: {status} from {request.method} {request.safe_url}: "
        f"{request.secrets.mask(reason) or 'no reason is given'}. "
        "Check the client id, its secret and what it may ask for."
    )
    raise AuthorizationError(message, info, code if isinstance(code, str) else None)
