"""What is wrong with a request, by the description of its operation."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..model import (
    Api,
    Array,
    MediaType,
    Object,
    Operation,
    Parameter,
    Place,
    Schema,
    SecurityKind,
    Style,
)
from .messages import Request, bare_media_type, is_json
from .routes import Match
from .schemas import refusal, resolved
from .security import cookies

_SEPARATORS = {Style.SPACE_DELIMITED: " ", Style.PIPE_DELIMITED: "|"}


def violations(api: Api, match: Match, request: Request) -> tuple[str, ...]:
    """Every way in which a request breaks the description, a sentence each."""
    return (
        *_parameters(api, match, request),
        *_unknown_query(api, match.operation, request),
        *_body(match.operation, request),
    )


def _parameters(api: Api, match: Match, request: Request) -> Iterator[str]:
    for parameter in match.operation.parameters:
        name = f"{parameter.place} parameter '{parameter.name}'"
        values = _values(match, parameter, request)
        if parameter.required and not values:
            yield f"{name} is required"
        for value, reason in _refused(api, parameter, values):
            yield f"{name}: '{value}' {reason}"


def _values(match: Match, parameter: Parameter, request: Request) -> tuple[str, ...]:
    """What the request says for a parameter, in the pieces that it was sent in."""
    name = parameter.name
    match parameter.place:
        case Place.PATH:
            found = match.variables.get(name)
        case Place.HEADER:
            found = request.headers.get(name.lower())
        case Place.COOKIE:
            found = cookies(request).get(name)
        case Place.QUERYSTRING:
            return tuple(key for key, _ in request.query)
        case Place.QUERY:
            return tuple(
                value for key, value in request.query if _belongs(key, parameter)
            )
    return () if found is None else (found,)


def _belongs(key: str, parameter: Parameter) -> bool:
    """Whether a query name is a parameter's, or that of a member of a deep object."""
    return key == parameter.name or (
        parameter.style is Style.DEEP_OBJECT and key.startswith(f"{parameter.name}[")
    )


def _refused(
    api: Api, parameter: Parameter, values: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    if parameter.media_type or parameter.style in (Style.LABEL, Style.MATRIX):
        return
    schema, texts = _items(api, parameter, values)
    for text in texts:
        if reason := refusal(api, schema, text):
            yield text, reason


def _items(
    api: Api, parameter: Parameter, values: tuple[str, ...]
) -> tuple[Schema, tuple[str, ...]]:
    """The schema and the texts of the single values, which a list may join into one."""
    schema = resolved(api, parameter.schema)
    if not isinstance(schema, Array):
        return schema, values
    if parameter.explode and parameter.style is Style.FORM:
        return schema.items, values
    separator = _SEPARATORS.get(parameter.style, ",")
    return schema.items, tuple(t for value in values for t in value.split(separator))


def _unknown_query(api: Api, operation: Operation, request: Request) -> Iterator[str]:
    in_query = [p for p in operation.parameters if p.place is Place.QUERY]
    if any(p.place is Place.QUERYSTRING for p in operation.parameters):
        return
    spread = [p for p in in_query if p.explode and p.style is Style.FORM]
    objects = [o for p in spread if isinstance(o := resolved(api, p.schema), Object)]
    if any(o.additional is not None for o in objects):
        return  # An exploded object that takes any property takes any query name.
    names = {member.name for o in objects for member in o.properties}
    names |= _credential_names(api)
    for key in dict.fromkeys(key for key, _ in request.query):
        if key not in names and not any(_belongs(key, p) for p in in_query):
            yield f"query parameter '{key}' is not known here"


def _credential_names(api: Api) -> set[str]:
    return {
        scheme.parameter
        for scheme in api.security_schemes
        if scheme.kind is SecurityKind.API_KEY and scheme.place == "query"
    }


def _body(operation: Operation, request: Request) -> Iterator[str]:
    body = operation.body
    if body is None:
        if request.body:
            yield "this operation takes no body"
    elif not request.body:
        if body.required:
            yield "the body is required"
    elif not any(_accepts(content, request) for content in body.contents):
        offered = ", ".join(content.name for content in body.contents)
        yield f"the body is '{request.media_type}', not one of {offered}"
    elif is_json(request.media_type):
        yield from _broken_json(request)


def _accepts(content: MediaType, request: Request) -> bool:
    """Whether a media type or range is that of the body (RFC 9110 section 12.5.1)."""
    wanted = bare_media_type(content.name)
    if wanted.endswith("/*"):
        return wanted == "*/*" or request.media_type.startswith(wanted[:-1])
    return request.media_type == wanted


def _broken_json(request: Request) -> Iterator[str]:
    try:
        request.json()
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        yield f"the body is not JSON: {error}"
