"""Reading responses: which type a status and media type promise, and the value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeAlias, TypeVar, cast

from . import media
from .codec import reader_for
from .errors import (
    ApiStatusError,
    CallInfo,
    DecodingError,
    PermissionDeniedError,
    error_class,
)
from .events import EVENT_STREAM
from .headers import Headers
from .masking import Secrets
from .messages import Response
from .narrow import as_object
from .service import Service
from .streams import is_stream

T = TypeVar("T")

Table: TypeAlias = Mapping[int | str, object]
"""Types by status: 200, "2XX" or "default".

Each is a type, None for no content, or a mapping of media types to types.
"""

_SHOWN_CHARACTERS = 300


class Responses(Generic[T]):
    """The results of a call that has several.

    `Responses[Made | None]({201: Made, 202: None})`: the exact status wins over its
    range, the range over the default (OpenAPI 3.1, Responses Object).
    """

    __slots__ = ("table",)

    def __init__(self, table: Table) -> None:
        self.table = table


def expected_type(table: Table, status: int, content_type: str) -> object:
    """Return the type that a table gives for a status and a media type."""
    wanted: object = None
    for key in (status, str(status), f"{status // 100}XX", "default"):
        if key in table:
            wanted = table[key]
            break
    by_media_type = as_object(wanted)
    if by_media_type is None:
        return wanted
    for pattern, type_form in by_media_type.items():
        if not content_type or media.matches(content_type, str(pattern)):
            return type_form
    # What nobody announced is still given to the caller.
    return object


def promised(returns: object, status: int, headers: Headers) -> object:
    """Return the type of a successful response with these headers."""
    table = _table(returns)
    if table is None:
        return returns
    return expected_type(table, status, headers.get("content-type", ""))


def accept(returns: object) -> str:
    """Return the `Accept` header for what a call returns."""
    table = _table(returns)
    if table is not None:
        types = [
            str(name) for entry in table.values() for name in as_object(entry) or ()
        ]
        if types:
            return ", ".join(dict.fromkeys(types))
    if is_stream(returns):
        return EVENT_STREAM
    return "*/*" if returns is bytes or returns is str else media.JSON


def _table(returns: object) -> Table | None:
    if isinstance(returns, Responses):
        return cast("Responses[object]", returns).table
    return None


def read_result(
    returns: object,
    response: Response,
    service: Service,
    info: CallInfo,
) -> object:
    """Turn a successful response into the result of its call.

    Raises:
        DecodingError: The body is not what was promised.
    """
    returns = promised(returns, response.status_code, response.headers)
    if returns is None or info.method == "HEAD":
        return None
    if returns is bytes:
        return response.content
    try:
        return read_body(returns, response)
    except ValueError as error:
        request_id = request_id_of(response.headers, service)
        message = f"{info.method} {info.url}: {error}"
        raise DecodingError(message, info, response, request_id) from None


def read_body(type_form: object, response: Response) -> object:
    """Read a body into a type.

    JSON is recognised by its media type, but also where that is wrong or missing:
    some servers answer JSON as text/plain.

    Raises:
        ValueError: There is no such value in the body; says what there is instead.
    """
    content_type = response.content_type
    if type_form is bytes:
        return response.content
    if not response.content.strip():
        return _empty(type_form)
    if type_form is str and not media.is_json(content_type):
        return response.text
    if type_form is object and content_type and not media.is_json(content_type):
        return response.text if media.is_text(content_type) else response.content
    try:
        value = reader_for(type_form).read(_utf8(response))
    except ValueError:
        if type_form is str:
            return response.text
        raise ValueError(_no_json(response)) from None
    return response.text if type_form is str and not isinstance(value, str) else value


def _empty(type_form: object) -> object:
    if type_form is str:
        return ""
    if type_form is object or _takes_none(type_form):
        return None
    raise ValueError("the response is empty where JSON was due")


def _takes_none(type_form: object) -> bool:
    try:
        return reader_for(type_form).read_strictly(b"null") is None
    except ValueError:
        return False


def _utf8(response: Response) -> bytes:
    charset = media.charset(response.content_type)
    if charset == "utf-8":
        # JSON has no byte order mark, and readers may ignore one (RFC 8259, 8.1).
        return response.content.removeprefix(b"\xef\xbb\xbf")
    return response.content.decode(charset).encode()


def _no_json(response: Response) -> str:
    start = response.content.lstrip()[:15].lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return (
            "the response is an HTML page where JSON was due; base_url may be wrong, "
            "or a proxy answered"
        )
    if media.is_json(response.content_type):
        return "the response is not valid JSON"
    kind = media.essence(response.content_type) or "without a media type"
    return f"the response is {kind} where JSON was due"


def status_error(
    response: Response,
    errors: Table,
    service: Service,
    info: CallInfo,
    secrets: Secrets,
) -> ApiStatusError:
    """Make the error for a response that is no success."""
    wanted = expected_type(errors, response.status_code, response.content_type)
    if wanted is None:
        usual = service.errors()
        wanted = expected_type(usual, response.status_code, response.content_type)
    body = _error_body(wanted, response)
    request_id = request_id_of(response.headers, service)
    kind = error_class(response.status_code)
    said = secrets.mask(_said(body))
    requires = info.requires if kind is PermissionDeniedError else None
    parts = [
        f"{response.status_code} {response.reason}: {info.method} {info.url}.",
        f"The server says: {said}" if said else "",
        f"The operation requires {requires}." if requires else "",
        kind.hint,
        f"Request id: {request_id}." if request_id else "",
    ]
    message = " ".join(part for part in parts if part)
    return kind(message, info, response, request_id, body)


def request_id_of(headers: Headers, service: Service) -> str | None:
    """Return what the server calls the request."""
    return next(
        (headers[name] for name in service.request_id_headers if name in headers), None
    )


def _error_body(type_form: object, response: Response) -> object:
    try:
        return read_body(object if type_form is None else type_form, response)
    except ValueError:
        return response.text or None


def _said(body: object) -> str:
    """Find the sentence in an error body that is meant for people."""
    if isinstance(body, str):
        # A page of HTML says nothing in a line.
        return "" if body.lstrip().startswith("<") else _short(body)
    fields = as_object(body)
    for name in ("message", "detail", "error_description", "title", "error"):
        value = getattr(body, name, None) if fields is None else fields.get(name)
        if as_object(value) is not None:
            return _said(value)
        if isinstance(value, str) and value:
            return _short(value)
    return ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    if len(line) > _SHOWN_CHARACTERS:
        line = line[:_SHOWN_CHARACTERS] + "…"
    return line if line.endswith((".", "!", "?", "…")) else line + "."
