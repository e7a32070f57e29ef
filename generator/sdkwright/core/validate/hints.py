"""What the writer of a wrong value probably meant."""

from __future__ import annotations

from difflib import get_close_matches

from ..load import Dialect

_TYPES = {
    "str": "string",
    "text": "string",
    "date": "string' with 'format: date",
    "datetime": "string' with 'format: date-time",
    "uuid": "string' with 'format: uuid",
    "int": "integer",
    "long": "integer' with 'format: int64",
    "float": "number' with 'format: float",
    "double": "number' with 'format: double",
    "decimal": "number",
    "bool": "boolean",
    "dict": "object",
    "map": "object",
    "list": "array",
    "tuple": "array",
    "file": "string' with 'format: binary",
    "None": "null",
}
_PLACES = {
    "body": "; a body is described by 'requestBody' since OpenAPI 3",
    "formData": "; a form is described by 'requestBody' since OpenAPI 3",
}
_WORDS = {
    **dict.fromkeys(("true", "yes", "on"), "true"),
    **dict.fromkeys(("false", "no", "off"), "false"),
}


def hint_for_type(path: tuple[str, ...], value: object, dialect: Dialect) -> str:
    """What to do about a value of the wrong type; '' if there is nothing to add."""
    field = path[-1] if path else ""
    if field == "type" and isinstance(value, list) and dialect is Dialect.OPENAPI_30:
        return "; use 'nullable: true' for null, or OpenAPI 3.1 for a list of types"
    if isinstance(value, str) and value.lower() in _WORDS and field != "type":
        return f"; write {_WORDS[value.lower()]} without quotes"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return "; put it in quotes if it is a text"
    return ""


def hint_for_value(path: tuple[str, ...], value: object, options: list[object]) -> str:
    """Which of the allowed values was probably meant; '' if none comes near."""
    if not isinstance(value, str):
        return ""
    field = path[-1] if path else ""
    if field == "type" and value in _TYPES:
        return f"; did you mean '{_TYPES[value]}'?"
    if field == "in" and value in _PLACES:
        return _PLACES[value]
    allowed = [option for option in options if isinstance(option, str)]
    near = get_close_matches(value, allowed, 1, 0.6)
    return f"; did you mean '{near[0]}'?" if near else ""
