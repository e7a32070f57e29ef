"""Problems as values with a place, and the formats in which people and tools read them."""

from .formats import FORMATS, Format, Texts, render
from .printable import clipped, inert_json, quoted, visible
from .values import (
    Diagnostic,
    Effect,
    InputError,
    Location,
    Part,
    Severity,
    errors,
    ordered,
    strict,
)

__all__ = [
    "Diagnostic",
    "Effect",
    "FORMATS",
    "Format",
    "InputError",
    "Location",
    "Part",
    "Severity",
    "Texts",
    "clipped",
    "errors",
    "inert_json",
    "ordered",
    "quoted",
    "render",
    "strict",
    "visible",
]
