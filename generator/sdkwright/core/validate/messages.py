"""What the structural check found, in words that say what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise
from typing import cast

from jsonschema_rs import ValidationError, ValidationErrorKind

from ...diagnostics import clipped, quoted, visible
from ..load import Dialect
from .hints import hint_for_type, hint_for_value

_METHODS = (
    *("get", "put", "post", "delete", "options", "head", "patch", "trace", "query"),
)
_ARTICLES = {
    "array": "a list",
    "object": "an object",
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of the structure: where it is, and what to say.

    `is_key` tells that the key of the entry is what is wrong, not its value.
    """

    code: str
    message: str
    path: tuple[str, ...]
    is_key: bool = False
    value: object = None
    """What stands there, where that makes a difference."""


def findings(
    error: ValidationError, path: tuple[str, ...], dialect: Dialect
) -> Iterator[Finding]:
    """The problems that an error stands for; `path` leads to the value it is about."""
    kind = error.kind
    match kind:
        case ValidationErrorKind.AdditionalProperties():
            yield from _unknown(kind.unexpected, path)
        case ValidationErrorKind.UnevaluatedProperties():
            yield from _unknown(kind.unexpected, path)
        case ValidationErrorKind.PropertyNames():
            yield _misnamed(kind.error.instance, path)
        case ValidationErrorKind.Required():
            yield _required_field(kind.property, path)
        case ValidationErrorKind.AnyOf() | ValidationErrorKind.OneOfNotValid():
            names = tuple(_required(kind.context))
            if names:
                yield Finding("missing-field", _missing(names, path), path)
            else:
                yield Finding("invalid-value", f"{_name(path)} is not valid", path)
        case ValidationErrorKind.Type():
            message = _mistyped(kind.types, error.instance, path)
            hint = hint_for_type(path, error.instance, dialect)
            yield Finding("wrong-type", message + hint, path)
        case ValidationErrorKind.Format():
            if kind.format != "regex":  # a rule of our own tells more of patterns
                message = f"{_name(path)} is {quoted(error.instance)}, which is no"
                yield Finding("format-mismatch", f"{message} {kind.format}", path)
        case ValidationErrorKind.UniqueItems():
            yield _repeated(error.instance, path)
        case _:
            message = _invalid(error, path)
            yield Finding("invalid-value", message, path, value=error.instance)


def _required_field(name: str, path: tuple[str, ...]) -> Finding:
    if name == "description" and path[-2:-1] == ("responses",):
        message = "a response should have a description; an empty one is taken"
        return Finding("missing-description", message, path)
    return Finding("missing-field", _missing((name,), path), path)


def _repeated(instance: object, path: tuple[str, ...]) -> Finding:
    """An element that stands twice.

    Of required names, one right after itself is a slip for another name, which would
    be lost; a list that was put together of two others only says a thing twice.
    """
    items = cast("list[object]", instance) if isinstance(instance, list) else []
    counts = Counter(repr(item) for item in items)
    twice = next((item for item in items if counts[repr(item)] > 1), None)
    message = f"{_name(path)} lists {quoted(twice)} twice"
    in_a_row = any(one == other for one, other in pairwise(items))
    if path[-1:] == ("required",) and not in_a_row:
        return Finding("repeated-name", message, path)
    return Finding("invalid-value", message, path)


def _name(path: Sequence[str]) -> str:
    """What a message calls a value: its field, or what it is an element of."""
    if not path:
        return "the description"
    if path[-1].isdigit() and len(path) > 1:
        return f"element {path[-1]} of '{visible(clipped(path[-2]))}'"
    return f"'{visible(clipped(path[-1]))}'"


def _missing(names: tuple[str, ...], path: tuple[str, ...]) -> str:
    listed = " or ".join(f"'{name}'" for name in names)
    return f"{listed} is missing from {_name(path)}"


def _required(branches: list[list[ValidationError]]) -> Iterator[str]:
    for branch in branches:
        for error in branch:
            if isinstance(error.kind, ValidationErrorKind.Required):
                yield error.kind.property


def _mistyped(types: list[str], instance: object, path: tuple[str, ...]) -> str:
    due = " or ".join(_ARTICLES.get(name, name) for name in types)
    if types == ["boolean", "object"] or types == ["object", "boolean"]:
        due = "a schema (an object, true or false)"
    actual = "nothing" if instance is None else quoted(instance)
    return f"{_name(path)} must be {due}, not {actual}"


def _unknown(names: list[str], path: tuple[str, ...]) -> Iterator[Finding]:
    in_components = path[:1] == ("components",) and len(path) == 2
    code = "invalid-value" if in_components else "unknown-field"
    for name in names:
        yield Finding(code, _unexpected(name, path), (*path, name), True)


def _unexpected(name: str, path: tuple[str, ...]) -> str:
    shown = quoted(name)
    if path == ("paths",):
        return f"{shown} is no path: a path starts with '/'"
    if path[-1:] == ("responses",) and len(path) > 2:
        return (
            f"{shown} is no status: write three digits (100 to 599), a range such as "
            "'4XX', or 'default'"
        )
    if len(path) == 2 and path[0] in ("paths", "webhooks"):
        near = get_close_matches(name.lower(), _METHODS, 1, 0.6)
        hint = f"; did you mean '{near[0]}'?" if near else ""
        return f"{shown} is no method and no field of a path item{hint}"
    if path[:1] == ("components",) and len(path) == 2:
        return _badly_named(shown)
    return f"{shown} is no field of {_name(path)} and is ignored"


def _misnamed(name: object, path: tuple[str, ...]) -> Finding:
    if path[:1] == ("components",):
        message, code = _badly_named(quoted(name)), "component-name"
    else:
        message, code = f"{quoted(name)} is no valid key here", "invalid-value"
    return Finding(code, message, (*path, str(name)), True)


def _badly_named(shown: str) -> str:
    return (
        f"{shown} is no name of a component: letters, digits, '.', '-' and '_' are "
        "allowed"
    )


def _invalid(error: ValidationError, path: tuple[str, ...]) -> str:
    kind, name = error.kind, _name(path)
    match kind:
        case ValidationErrorKind.Enum():
            options = cast("list[object]", kind.options)
            hint = hint_for_value(path, error.instance, options)
            if len(options) == 1:
                return f"{name} must be {quoted(options[0])}{hint}"
            allowed = ", ".join(quoted(option) for option in options[:12])
            return f"{name} is {quoted(error.instance)}; allowed: {allowed}{hint}"
        case ValidationErrorKind.Constant():
            hint = hint_for_value(path, error.instance, [kind.expected_value])
            return f"{name} must be {quoted(kind.expected_value)}{hint}"
        case ValidationErrorKind.MinItems():
            return f"{name} needs at least {kind.limit} element(s)"
        case ValidationErrorKind.MaxItems():
            return f"{name} may have at most {kind.limit} element(s)"
        case ValidationErrorKind.MinProperties():
            return f"{name} needs at least {kind.limit} entry or entries"
        case ValidationErrorKind.MaxProperties():
            return f"{name} may have at most {kind.limit} entry or entries"
        case ValidationErrorKind.Minimum():
            return f"{name} must be at least {kind.limit}"
        case ValidationErrorKind.ExclusiveMinimum():
            return f"{name} must be greater than {kind.limit}"
        case ValidationErrorKind.Pattern():
            return (
                f"{name} is {quoted(error.instance)}, which has not the form due here"
            )
        case ValidationErrorKind.OneOfMultipleValid():
            return f"{name} holds fields that exclude each other"
        case ValidationErrorKind.Not():
            return f"{name} holds something that is not allowed here"
        case _:
            return f"{name} is not valid here"
