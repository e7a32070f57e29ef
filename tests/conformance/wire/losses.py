"""What was given and not sent, or sent as something else.

Prism says whether a request is allowed. It does not know what the caller gave, sees
no array in a form, and looks into no part of a multipart body.
"""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from conformance.cases import MISSING
from conformance.comparing import canonical, parts
from conformance.server import Received

from .planning import is_form, is_json
from .sending import Sent


def losses(sent: Sent) -> Iterator[str]:
    """What is not in the request, in a sentence each."""
    planned, request = sent.planned, sent.request
    pairs = parse_qsl(urlsplit(request.url).query, keep_blank_values=True)
    for (place, name), value in planned.given.items():
        text = _text(value)
        if text is None:
            continue
        if place == "query" and (name, text) not in pairs:
            yield f"{name}={text} is not in the query"
        if place == "header" and request.headers.get(name) != text:
            yield f"{name}: {text} is not in the headers"
    if planned.body is MISSING:
        return
    if is_json(planned.media_type):
        body = json.loads(request.content)
        if canonical(body) != canonical(planned.body):
            yield f"the body differs: {difference(planned.body, body)}"
    elif is_form(planned.media_type):
        fields = _fields(request, planned.media_type)
        for name, text in _wanted(planned.body):
            if (name, text) not in fields:
                yield f"{name}={text} is not in the form"


def _fields(request: Any, media_type: str) -> list[tuple[str, str]]:
    """The names and texts of the form that a request has for a body."""
    if not media_type.startswith("multipart/"):
        return parse_qsl(request.content.decode(), keep_blank_values=True)
    received = Received(
        request.method, request.url, [*request.headers.pairs()], request.content
    )
    return [(name, content.decode()) for name, _, _, content in parts(received)]


def _wanted(body: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The fields of a form that have one way to be written."""
    for name, value in body.items():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and "$file" in item:
                yield name, item["$file"]["content"]
            elif (text := _text(item)) is not None:
                yield name, text


def _text(value: Any) -> str | None:
    if isinstance(value, (dict, list)) or value is None:
        return None
    return value if isinstance(value, str) else json.dumps(value)


def difference(wanted: Any, got: Any, place: str = "$") -> str:
    """The first difference between two values of JSON."""
    if isinstance(wanted, dict) and isinstance(got, dict):
        for key in sorted({*wanted, *got}):
            if key not in got or key not in wanted:
                missing = "lost" if key in wanted else "added"
                return f"{place}.{key} is {missing}"
            if canonical(wanted[key]) != canonical(got[key]):
                return difference(wanted[key], got[key], f"{place}.{key}")
    if isinstance(wanted, list) and isinstance(got, list) and len(wanted) == len(got):
        for index, (one, other) in enumerate(zip(wanted, got, strict=True)):
            if canonical(one) != canonical(other):
                return difference(one, other, f"{place}[{index}]")
    return f"{place} is {canonical(got)[:200]}, not {canonical(wanted)[:200]}"
