"""Responses: statuses, headers and bodies."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Header, Operation, Response
from .bodies import media_types
from .matching import matched
from .pairs import Direction, Found, Pair, said_differently
from .values import Finding, Place


def response_changes(old: Operation, new: Operation, around: Place) -> Found:
    """The changes of what an operation answers."""
    for was, response in matched(old.responses, new.responses, lambda r: r.status):
        if was and response:
            subject = f"the {was.status} response of {around.subject}"
            yield from _kept(
                was, response, Place(subject, was.pointer, response.pointer)
            )
        elif was:
            place = Place(around.subject, was.pointer, around.new)
            message = f"{around.subject} no longer answers {was.status}"
            yield Finding(f"response-{_kind(was, old)}-status-removed", message, place)
        elif response:
            place = Place(around.subject, around.old, response.pointer)
            message = f"{around.subject} may answer {response.status}"
            code = f"response-{_kind(response, new)}-status-added"
            yield Finding(code, message, place)


def _kind(response: Response, operation: Operation) -> str:
    return "success" if response in operation.successes else "error"


def _kept(old: Response, new: Response, place: Place) -> Found:
    if old.description != new.description:
        message = f"the description of {place.subject} changed"
        yield Finding("response-description-changed", message, place)
    for was, header in matched(old.headers, new.headers, lambda h: h.name.lower()):
        yield from _header(was, header, place)
    if bool(old.contents) != bool(new.contents):
        how, told = (
            ("added", "now has") if new.contents else ("removed", "has no longer")
        )
        yield Finding(f"response-body-{how}", f"{place.subject} {told} a body", place)
    else:
        yield from media_types(old.contents, new.contents, Direction.RESPONSE, place)


def _header(old: Header | None, new: Header | None, around: Place) -> Found:
    if old and new:
        yield from _kept_header(old, new, around)
    elif old:
        suffix = "" if old.required else "-optional"
        place = Place(around.subject, old.pointer, around.new)
        message = f"{around.subject} no longer has the header {old.name}"
        yield Finding(f"response-header-removed{suffix}", message, place)
    elif new:
        place = Place(around.subject, around.old, new.pointer)
        message = f"{around.subject} has the new header {new.name}"
        yield Finding("response-header-added", message, place)


def _kept_header(old: Header, new: Header, around: Place) -> Found:
    subject = f"the header {old.name} in {around.subject}"
    place = Place(subject, old.pointer, new.pointer)
    if old.required != new.required:
        how = "required" if new.required else "optional"
        yield Finding(f"response-header-became-{how}", f"{subject} is now {how}", place)
    yield from _said(old, new, place)
    yield Pair(old.schema, new.schema, Direction.RESPONSE, place)


def _said(old: Header, new: Header, place: Place) -> Iterator[Finding]:
    code = "response-header-description-changed"
    yield from said_differently(
        code, place.subject, old.annotations, new.annotations, place
    )
