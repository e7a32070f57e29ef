"""What a schema accepts as text."""

from __future__ import annotations

import json
from collections.abc import Callable

from ..model import (
    Api,
    Constant,
    Enumeration,
    JsonValue,
    Nullable,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
)

_READERS: dict[ScalarKind, Callable[[str], object]] = {
    ScalarKind.INTEGER: int,
    ScalarKind.NUMBER: float,
    ScalarKind.BOOLEAN: ("false", "true").index,
}


def resolved(api: Api, schema: Schema) -> Schema:
    """The schema itself, where it is a reference or only adds null to another."""
    match schema:
        case Reference(target):
            return resolved(api, api.definitions[target].schema)
        case Nullable(inner):
            return resolved(api, inner)
        case _:
            return schema


def refusal(api: Api, schema: Schema, text: str) -> str:
    """Why the text of a parameter is not a value of its schema; empty if it is."""
    match resolved(api, schema):
        case Enumeration(values):
            allowed = [_as_text(value.value) for value in values]
            return "" if text in allowed else f"is not one of {', '.join(allowed)}"
        case Constant(value):
            expected = _as_text(value)
            return "" if text == expected else f"is not {expected}"
        case Scalar(kind):
            return "" if _is_readable(kind, text) else f"is no {kind}"
        case _:
            return ""


def _is_readable(kind: ScalarKind, text: str) -> bool:
    try:
        _READERS.get(kind, str)(text)
    except ValueError:
        return False
    return True


def _as_text(value: JsonValue) -> str:
    return value if isinstance(value, str) else json.dumps(value)
