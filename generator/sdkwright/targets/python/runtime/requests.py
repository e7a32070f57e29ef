"""From the arguments of a call to the request that is sent."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

from .auth import Additions, BasicAuth, SecurityRequirements
from .bodies import Checked, Encoding, encode_body, form_text
from .headers import Headers, checked, is_token
from .masking import Secrets
from .messages import Request
from .options import Settings
from .parameters import JsonText, bare
from .permissions import Permissions
from .responses import Table, accept
from .service import Server
from .styles import cookie_pairs, header_text, percent_encode, query_pairs
from .url import expand_path, join, split_user
from .values import is_absent, json_text, members

if TYPE_CHECKING:
    from .constraints import Limits
    from .paging import Paging

_PYTHON = platform.python_version()


class CallArguments(TypedDict, total=False):
    """What an operation passes to `request`, beside method, path and result.

    path, query, headers, cookies: Parameters by their wire names. A bare value has
        its place's usual style; `Styled` and `JsonText` say otherwise.
    query_string: The whole query as one value (`in: querystring`).
    limits: Those of parameters, by their wire names.
    body: The body; `Json(None)` sends null, `None` nothing. `Checked` says its type.
    media_type: What the body is sent as; JSON by default.
    encodings: How properties of a form are written.
    accept: The `Accept` header, where `returns` does not tell.
    errors: Types of error bodies by status, where the service's does not hold.
    requires: The permissions that the operation asks for.
    security: Its requirement, where the service's does not hold.
    server: Its server, where the service's does not hold.
    idempotency_key: The header that lets the server recognise a call made twice. One
        call sends the same key each time it is tried.
    paging: How the result, a listing, leads to its next page.
    """

    path: Mapping[str, object]
    query: Mapping[str, object]
    headers: Mapping[str, object]
    cookies: Mapping[str, object]
    query_string: object
    limits: Mapping[str, Limits]
    body: object
    media_type: str | None
    encodings: Mapping[str, Encoding]
    accept: str
    errors: Table
    requires: Permissions
    security: SecurityRequirements
    server: Server
    idempotency_key: str
    paging: Paging


def build_request(
    settings: Settings,
    method: str,
    route: str,
    returns: object,
    arguments: CallArguments,
    additions: Additions,
) -> Request:
    """Make the request of a call.

    Args:
        settings: The client's.
        method: The HTTP method.
        route: The path with `{name}` for parameters.
        returns: What the call returns; says what is accepted.
        arguments: Those of the call.
        additions: What authentication adds.

    Raises:
        ValueError: An argument cannot be sent; says which one and why.
    """
    if not is_token(method):
        raise ValueError(f"{method!r} is no method")
    service = settings.service
    _check(arguments)
    body = encode_body(
        _extended(arguments.get("body"), settings.body),
        arguments.get("media_type"),
        arguments.get("encodings", {}),
    )
    headers = {
        "User-Agent": f"{service.name}/{service.version} Python/{_PYTHON}",
        "Accept": arguments.get("accept") or accept(returns),
    }
    if body is not None:
        headers["Content-Type"] = body.media_type
    cookies = "; ".join(_cookies(additions, arguments))
    if cookies:
        headers["Cookie"] = cookies
    base_url, user = split_user(_base_url(settings, arguments))
    # Not in the URL, which is shown in many places.
    own = Additions() if user is None else BasicAuth().add(user)
    url = join(
        base_url,
        expand_path(route, arguments.get("path", {})),
        _query(settings, additions, arguments),
    )
    return Request(
        method=method,
        url=url,
        headers=_merged(
            headers,
            own.headers,
            additions.headers,
            settings.headers,
            _header_parameters(arguments.get("headers", {})),
        ),
        body=body,
        secrets=Secrets(
            (*own.secrets, *additions.secrets),
            (*additions.headers, *additions.query, *additions.cookies),
        ),
        route=route,
    )


def _base_url(settings: Settings, arguments: CallArguments) -> str:
    if settings.base_url is not None:
        return settings.base_url
    server = arguments.get("server", settings.service.server)
    if server is None:
        raise ValueError("the API names no server: give the client a base_url")
    return server.base_url(settings.variables)


def _check(arguments: CallArguments) -> None:
    limits = arguments.get("limits")
    if not limits:
        return
    parameters = (
        *arguments.get("path", {}).items(),
        *arguments.get("query", {}).items(),
        *arguments.get("headers", {}).items(),
        *arguments.get("cookies", {}).items(),
    )
    for name, value in parameters:
        plain = bare(value)
        if name in limits and not is_absent(plain):
            for problem in limits[name].problems(plain):
                raise ValueError(f"{name} {problem}")


def _extended(body: object, extra: Mapping[str, object]) -> object:
    """Add members to a body that is an object; others stay as they are."""
    if isinstance(body, Checked):
        return replace(body, value=_extended(body.value, extra))
    own = members(body) if extra else None
    return body if own is None else {**own, **extra}


def _query(
    settings: Settings, additions: Additions, arguments: CallArguments
) -> Iterator[str]:
    whole = arguments.get("query_string")
    if isinstance(whole, JsonText):
        if not is_absent(whole.value):
            yield percent_encode(json_text(whole.value))
    elif not is_absent(whole):
        text = form_text(whole, {})
        if text:
            yield text
    for name, value in arguments.get("query", {}).items():
        yield from query_pairs(name, value)
    for name, value in settings.query.items():
        yield from query_pairs(name, value)
    for name, secret in additions.query.items():
        yield f"{percent_encode(name)}={percent_encode(secret)}"


def _cookies(additions: Additions, arguments: CallArguments) -> Iterator[str]:
    for name, value in arguments.get("cookies", {}).items():
        yield from cookie_pairs(name, value)
    for name, secret in additions.cookies.items():
        if set(secret) & set('; ,"'):
            raise ValueError(f"the cookie {name} holds a separator of cookies")
        yield f"{name}={secret}"


def _header_parameters(values: Mapping[str, object]) -> dict[str, str]:
    texts = ((name, header_text(value)) for name, value in values.items())
    return {name: text for name, text in texts if text is not None}


def _merged(*groups: Mapping[str, str]) -> Headers:
    """Merge header fields; later ones win, whatever the case of their names."""
    fields: dict[str, tuple[str, str]] = {}
    for name, value in _all_fields(groups):
        fields[name.lower()] = name, checked(name, value)
    return Headers(fields.values())


def _all_fields(groups: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    for group in groups:
        yield from group.items()
