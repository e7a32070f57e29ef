"""Schemas that contradict themselves or say less than they seem to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import cast

import jsonschema_rs

from ....diagnostics import Part, Severity, quoted
from .report import Report

_BOUNDS = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
)
_TYPES: dict[type, tuple[str, ...]] = {
    str: ("string",),
    bool: ("boolean",),
    int: ("integer", "number"),
    float: ("number",),
    type(None): ("null",),
    dict: ("object",),
    list: ("array",),
}
_COMPOSING = ("allOf", "anyOf", "oneOf")
_NESTED_REPEAT = re.compile(r"\((?:[^()\\]|\\.)*[+*](?:[^()\\]|\\.)*\)[+*{]")
"""A repetition of something repeated, such as `(a+)+`."""


SCHEMA_KEYWORDS = frozenset(
    (
        *("enum", "pattern", *_COMPOSING, "required", "readOnly"),
        *(least for least, _ in _BOUNDS),
    )
)
"""Keywords that these rules look at; other schemas need no look."""


def schema_rules(node: dict[str, object]) -> Iterator[Report]:
    """The rules for one schema, without what is below it."""
    if "enum" in node:
        yield from _enum(node)
    if "pattern" in node:
        yield from _pattern(node["pattern"])
    for keyword in _COMPOSING:
        if node.get(keyword) == []:
            message = f"an empty '{keyword}' says nothing and is ignored"
            yield Report("composition-empty", message, (keyword,))
    if "allOf" in node:
        yield from _all_of(node["allOf"])
    if "required" in node and isinstance(node.get("properties"), dict):
        yield from _required(node)
    if node.get("readOnly") is True and node.get("writeOnly") is True:
        message = "readOnly and writeOnly both: this value could never be sent"
        yield Report("read-and-write-only", message)
    yield from _bounds(node)


def array_rules(node: dict[str, object]) -> Iterator[Report]:
    """An array must say of what, up to OpenAPI 3.0 (Schema Object, `items`)."""
    if node.get("type") == "array" and "items" not in node:
        message = "an array without 'items': its elements may be anything"
        yield Report("array-without-items", message)


def _enum(node: dict[str, object]) -> Iterator[Report]:
    values = node["enum"]
    if not isinstance(values, list):
        return
    if not values:
        message = "an empty enum allows no value at all"
        yield Report("enum-empty", message, ("enum",), Severity.ERROR)
    listed = cast("list[object]", values)
    if len({(type(v), repr(v)) for v in listed}) < len(listed):
        yield Report("enum-repeated", "this enum lists a value twice", ("enum",))
    types = _types(node.get("type"))
    if not types:
        return
    for value in cast("list[object]", values):
        if types.isdisjoint(type_names(value)):
            due = " or ".join(sorted(types))
            message = f"{quoted(value)} can never be sent: the type here is {due}"
            yield Report("enum-unreachable", message, ("enum",))
            return


def _types(value: object) -> frozenset[str]:
    if isinstance(value, str):
        return frozenset((value,))
    if isinstance(value, list):
        items = cast("list[object]", value)
        return frozenset(name for name in items if isinstance(name, str))
    return frozenset()


def type_names(value: object) -> tuple[str, ...]:
    """The types of JSON Schema that a value has (validation, section 6.1.1)."""
    if isinstance(value, float) and value.is_integer():
        return ("integer", "number")
    return _TYPES.get(type(value), ())


def _pattern(pattern: object) -> Iterator[Report]:
    if not isinstance(pattern, str):
        return
    if not _is_usable(pattern):
        message = (
            "this is no regular expression that can be used: it is malformed, or its "
            "repetitions are too large"
        )
        yield Report("pattern-invalid", message, ("pattern",))
    elif _NESTED_REPEAT.search(pattern):
        yield Report(
            "pattern-slow",
            "a repetition inside of a repetition can take exponential time in many "
            "engines",
            ("pattern",),
            Severity.NOTE,
        )


@lru_cache(maxsize=4096)
def _is_usable(pattern: str) -> bool:
    """Whether an engine takes a pattern: it is well-formed and not too large.

    The same few patterns stand everywhere in a description.
    """
    try:
        jsonschema_rs.validator_for({"pattern": pattern})
    except ValueError:
        return False
    return True


def _all_of(members: object) -> Iterator[Report]:
    if not isinstance(members, list):
        return
    known: frozenset[str] | None = None
    for member in cast("list[object]", members):
        if not isinstance(member, dict) or "type" not in member:
            continue
        types = _types(cast("dict[str, object]", member)["type"])
        if "number" in types:
            types |= {"integer"}
        known = types if known is None else known & types
        if not known:
            message = "the members of allOf have types that exclude each other"
            yield Report("type-contradiction", message, ("allOf",))
            return


def _required(node: dict[str, object]) -> Iterator[Report]:
    if node.keys() & {"allOf", "oneOf", "anyOf", "$ref", "patternProperties"}:
        return
    properties = cast("dict[str, object]", node["properties"])
    names = node["required"]
    for name in cast("list[object]", names) if isinstance(names, list) else ():
        if isinstance(name, str) and name not in properties:
            message = f"{quoted(name)} is required but not described in 'properties'"
            yield Report("required-undescribed", message, ("required",), Severity.NOTE)


def _bounds(node: dict[str, object]) -> Iterator[Report]:
    for least, most in _BOUNDS:
        if least not in node or most not in node:
            continue
        low, high = node[least], node[most]
        if _is_above(low, high):
            message = f"'{least}' {low} is above '{most}' {high}: nothing fits"
            yield Report("bounds-contradict", message, (least,), part=Part.KEY)


def _is_above(low: object, high: object) -> bool:
    return isinstance(low, int | float) and isinstance(high, int | float) and low > high
