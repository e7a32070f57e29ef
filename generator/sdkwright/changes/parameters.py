"""The parameters of an operation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import ABSENT, Operation, Parameter
from ..model import Place as Where
from .matching import matched, path_parameters
from .pairs import (
    Direction,
    Found,
    Pair,
    deprecated_differently,
    said_differently,
)
from .values import Finding, Place

_KIND = "request-parameter"


def parameter_changes(old: Operation, new: Operation, around: Place) -> Found:
    """The changes of what is sent beside the body."""
    renamed = dict(
        zip(path_parameters(new.path), path_parameters(old.path), strict=True)
    )

    def key(parameter: Parameter, names: Mapping[str, str]) -> tuple[str, str]:
        in_path = parameter.place is Where.PATH
        return (
            parameter.place.value,
            names.get(parameter.name, parameter.name) if in_path else parameter.name,
        )

    before = {key(p, {}): p for p in old.parameters}
    after = {key(p, renamed): p for p in new.parameters}
    for was, parameter in matched(before.items(), after.items(), lambda i: i[0]):
        if was and parameter:
            yield from _kept(was[1], parameter[1], around)
        elif was:
            place = Place(around.subject, was[1].pointer, around.new)
            yield Finding(
                f"{_KIND}-removed", f"{_spoken(was[1], around)} is gone", place
            )
        elif parameter:
            yield _added(parameter[1], around)


def _spoken(parameter: Parameter, around: Place) -> str:
    return f"{parameter.place.value} parameter {parameter.name} of {around.subject}"


def _added(parameter: Parameter, around: Place) -> Finding:
    place = Place(around.subject, around.old, parameter.pointer)
    how = "required" if parameter.required else "optional"
    message = f"{_spoken(parameter, around)} is new and {how}"
    return Finding(f"{_KIND}-added-{how}", message, place)


def _kept(old: Parameter, new: Parameter, around: Place) -> Found:
    subject = _spoken(old, around)
    place = Place(subject, old.pointer, new.pointer)
    if old.name != new.name:
        message = f"{subject} is now called {new.name}"
        yield Finding("path-parameter-renamed", message, place)
    if old.required != new.required:
        how = "required" if new.required else "optional"
        yield Finding(f"{_KIND}-became-{how}", f"{subject} is now {how}", place)
    if _form(old) != _form(new):
        message = f"{subject} is written in another way"
        yield Finding(f"{_KIND}-style-changed", message, place)
    yield from _defaults(old, new, place)
    said, says = old.annotations, new.annotations
    yield from said_differently(
        f"{_KIND}-description-changed", subject, said, says, place
    )
    yield from deprecated_differently(_KIND, subject, said, says, place)
    yield Pair(old.schema, new.schema, Direction.REQUEST, place)


def _form(parameter: Parameter) -> tuple[object, ...]:
    return (
        parameter.style,
        parameter.explode,
        parameter.allow_reserved,
        parameter.media_type,
    )


def _defaults(old: Parameter, new: Parameter, place: Place) -> Iterator[Finding]:
    before, after = old.annotations.default, new.annotations.default
    if (before, type(before)) != (after, type(after)):
        told = "is gone" if after is ABSENT else "is another one"
        message = f"the default of {place.subject} {told}"
        yield Finding(f"{_KIND}-default-changed", message, place)
