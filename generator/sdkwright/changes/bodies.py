"""Request bodies, and the media types that requests and responses share."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import MediaType, Operation, RequestBody
from .matching import matched
from .pairs import Direction, Found, Pair
from .values import Finding, Place


def body_changes(old: Operation, new: Operation, around: Place) -> Found:
    """The changes of an operation's request body."""
    subject = f"the body of {around.subject}"
    match old.body, new.body:
        case (None, RequestBody() as body):
            how = "required" if body.required else "optional"
            place = Place(around.subject, around.old, body.pointer)
            message = f"{subject} is new and {how}"
            yield Finding(f"request-body-added-{how}", message, place)
        case (RequestBody() as body, None):
            place = Place(around.subject, body.pointer, around.new)
            yield Finding("request-body-removed", f"{subject} is gone", place)
        case (RequestBody() as was, RequestBody() as body):
            yield from _body(was, body, Place(subject, was.pointer, body.pointer))
        case _:
            return


def _body(old: RequestBody, new: RequestBody, place: Place) -> Found:
    subject = place.subject
    if old.required != new.required:
        how = "required" if new.required else "optional"
        yield Finding(f"request-body-became-{how}", f"{subject} is now {how}", place)
    if old.description != new.description:
        message = f"the description of {subject} changed"
        yield Finding("request-body-description-changed", message, place)
    yield from media_types(old.contents, new.contents, Direction.REQUEST, place)


def media_types(
    old: tuple[MediaType, ...],
    new: tuple[MediaType, ...],
    direction: Direction,
    around: Place,
) -> Found:
    """The changes of the representations of a body."""
    for was, content in matched(old, new, lambda content: content.name):
        if was and content:
            place = Place(around.subject, was.pointer, content.pointer)
            yield from _content(was, content, direction, place)
        elif was:
            place = Place(around.subject, was.pointer, around.new)
            message = f"{around.subject} is no longer {was.name}"
            yield Finding(f"{direction}-media-type-removed", message, place)
        elif content:
            place = Place(around.subject, around.old, content.pointer)
            message = f"{around.subject} may be {content.name}"
            yield Finding(f"{direction}-media-type-added", message, place)


def _content(
    old: MediaType, new: MediaType, direction: Direction, place: Place
) -> Found:
    if old.encodings != new.encodings:
        yield from _encodings(place, direction)
    if old.examples != new.examples:
        kind = "request-body" if direction is Direction.REQUEST else "response"
        message = f"the examples of {place.subject} changed"
        yield Finding(f"{kind}-description-changed", message, place)
    for before, after in ((old.schema, new.schema), (old.item, new.item)):
        if before is not None and after is not None:
            yield Pair(before, after, direction, place)
        elif before is not after:
            what = "narrowed" if before is None else "widened"
            message = f"{place.subject}: a schema is {'new' if after else 'gone'}"
            yield Finding(f"{direction}-type-{what}", message, place)


def _encodings(place: Place, direction: Direction) -> Iterator[Finding]:
    if direction is Direction.REQUEST:
        message = f"a part of {place.subject} is written in another way"
        yield Finding("request-encoding-changed", message, place)
