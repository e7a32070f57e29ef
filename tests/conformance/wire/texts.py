"""Strings and numbers that a schema allows, hard to write on the wire where it lets."""

import math
from functools import cache
from typing import Any

from hypothesis import Phase, find, settings
from hypothesis.strategies import from_regex

HARD = {
    "path": "a b/c?d#é%41&+",
    "query": "a b&c=d+é%41#?/",
    "header": "a b; c=d, e",
    "cookie": "a b; c=d",
    "body": 'a "b"\\ \n é 🎉 &=+%41',
}
"""A text for each place, with characters that have a meaning there."""

_FORMATS = {
    "date-time": "2024-05-06T07:08:09.123Z",
    "date": "2024-02-29",
    "time": "07:08:09Z",
    "duration": "P1DT2H",
    "uuid": "6f1e7e1c-9b0a-4a52-9a8f-0c3a5d3b2f10",
    "email": "a.b+c@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/a?b=c%20d#e",
    "url": "https://example.com/a?b=c",
    "uri-reference": "/a?b=c",
    "byte": "aGVsbG8/",
    "decimal": "1.50",
    "date-time-rfc-2822": "Mon, 06 May 2024 07:08:09 +0000",
    "int64": "9007199254740993",
    "int32": "32",
    "double": "1.5",
}


def text_for(schema: dict[str, Any], place: str) -> str:
    """A string that a schema allows."""
    if isinstance(schema.get("pattern"), str):
        least, most = schema.get("minLength", 1), schema.get("maxLength", 1000)
        return matching(schema["pattern"], least, most)
    text = _FORMATS.get(schema.get("format", ""), HARD[place])
    least, most = schema.get("minLength", 0), schema.get("maxLength", math.inf)
    while len(text) < least:
        text += "abcdefgh"[: least - len(text)]
    return text if len(text) <= most else text.replace(" ", "")[: int(most)]


@cache
def matching(pattern: str, least: int, most: int) -> str:
    """The simplest text in plain characters that has a match of a pattern."""

    def fits(text: str) -> bool:
        return text.isascii() and text.isprintable() and least <= len(text) <= most

    chosen = settings(database=None, derandomize=True, phases=[Phase.generate])
    found: str = find(from_regex(pattern), fits, settings=chosen)
    return found


def number_for(schema: dict[str, Any]) -> int | float:
    """A number that a schema allows."""
    whole = schema.get("type") == "integer"
    least, above = schema.get("minimum", -math.inf), schema.get("exclusiveMinimum")
    most, below = schema.get("maximum", math.inf), schema.get("exclusiveMaximum")
    step = schema.get("multipleOf", 1 if whole else 0.5)
    value: int | float = 3 if whole else 1.5
    if isinstance(above, (int, float)) and not isinstance(above, bool):
        least = above + step
    elif above:
        least += step
    if isinstance(below, (int, float)) and not isinstance(below, bool):
        most = below - step
    elif below:
        most -= step
    value = min(max(value, least), most)
    if "multipleOf" in schema:
        value = math.ceil(value / step) * step
    return int(value) if whole else value
