"""The answer to a request: a pure function of a description and the request."""

from __future__ import annotations

import json
from http import HTTPStatus
from urllib.parse import parse_qsl

from ..instances import example_of
from ..listings import LastPage, first_page, last_page
from ..model import Api, JsonValue, MediaType, Operation, Response
from .checks import violations
from .messages import Reply, Request, is_json
from .routes import Match, matches
from .security import is_authorised


def answer(api: Api, request: Request) -> Reply:
    """What a server of this API would answer, going by the API's own examples.

    A request that breaks the description is answered with what is wrong with it, as
    problem details (RFC 9457).
    """
    candidates = matches(api.operations, request.path)
    if not candidates:
        return _problem(
            HTTPStatus.NOT_FOUND, f"No operation has this path: {request.path}"
        )
    for match in candidates:
        if match.operation.method.upper() == request.method:
            return _answer_operation(api, match, request)
    return _wrong_method(candidates, request)


def _answer_operation(api: Api, match: Match, request: Request) -> Reply:
    operation = match.operation
    if not is_authorised(api, operation, request):
        return _unauthorised(api, operation)
    found = violations(api, match, request)
    if found:
        return _problem(HTTPStatus.BAD_REQUEST, "; ".join(found), found)
    return _success(api, operation, request)


def _success(api: Api, operation: Operation, request: Request) -> Reply:
    response = next(iter(operation.successes), None)
    if response is None:
        return Reply(HTTPStatus.NO_CONTENT)
    content = next(iter(response.contents), None)
    if content is None:
        return Reply(_status(response), _headers(response))
    last = last_page(api, operation)
    if last is not None and _asks_for(last, request):
        return _respond(response, content, last.body)
    return _respond(response, content, first_page(api, operation, content))


def _asks_for(last: LastPage, request: Request) -> bool:
    if not last.parameter:
        path, _, query = last.target.partition("?")
        pairs = tuple(parse_qsl(query, keep_blank_values=True))
        return (request.path, request.query) == (path, pairs)
    found = _in_body if last.place == "body" else Request.query_values
    return any(text != last.first for text in found(request, last.parameter)[-1:])


def _in_body(request: Request, member: str) -> tuple[str, ...]:
    """The text of a member of a JSON body, if it is there."""
    body = request.json() if is_json(request.media_type) else None
    value = body.get(member) if isinstance(body, dict) else None
    return () if value is None else (_as_text(value),)


def _unauthorised(api: Api, operation: Operation) -> Reply:
    for response in operation.responses:
        if response.status == str(HTTPStatus.UNAUTHORIZED.value) and response.contents:
            content = response.contents[0]
            return _respond(response, content, example_of(api, content))
    return _problem(HTTPStatus.UNAUTHORIZED, "The request has no valid credentials")


def _wrong_method(candidates: tuple[Match, ...], request: Request) -> Reply:
    allowed = ", ".join(dict.fromkeys(m.operation.method.upper() for m in candidates))
    problem = _problem(
        HTTPStatus.METHOD_NOT_ALLOWED,
        f"{request.path} has {allowed}, but not {request.method}",
    )
    return Reply(problem.status, (*problem.headers, ("Allow", allowed)), problem.body)


def _respond(response: Response, content: MediaType, value: JsonValue) -> Reply:
    headers = (("Content-Type", content.name), *_headers(response))
    return Reply(_status(response), headers, _body(content, value))


def _headers(response: Response) -> tuple[tuple[str, str], ...]:
    return tuple(
        (header.name, _as_text(examples[0].value))
        for header in response.headers
        if (examples := header.annotations.examples)
        and header.name.lower() != "content-type"
    )


def _status(response: Response) -> int:
    """The status to send, the first of its class where only the class is fixed."""
    if response.status.isdigit():
        return int(response.status)
    return int(response.status[0]) * 100 if response.status[0].isdigit() else 200


def _body(content: MediaType, value: JsonValue) -> bytes:
    if is_json(content.name):
        return json.dumps(value, ensure_ascii=False).encode()
    return _as_text(value).encode()


def _as_text(value: JsonValue) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _problem(status: HTTPStatus, detail: str, found: tuple[str, ...] = ()) -> Reply:
    document: dict[str, JsonValue] = {
        "title": status.phrase,
        "status": status.value,
        "detail": detail,
    }
    if found:
        document["violations"] = list(found)
    body = json.dumps(document, ensure_ascii=False).encode()
    return Reply(status, (("Content-Type", "application/problem+json"),), body)
