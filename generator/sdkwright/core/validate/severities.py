"""Which flaws of the structure do not keep a description from being generated.

Published descriptions are full of them. Each is here because `normalise` mends it or
because nothing that is generated depends on it; everything else is an error.
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..load import Dialect
from .messages import Finding

_LOST_OPERATIONS = (("paths",), ("webhooks",))
_WITHOUT_EFFECT = frozenset(
    ("$recursiveAnchor", "$comment", "$schema", "$vocabulary", "example", "examples")
)
_FLAGS = frozenset(("exclusiveMinimum", "exclusiveMaximum"))


def severity_of(finding: Finding, dialect: Dialect) -> Severity:
    """How much a finding matters."""
    return Severity.WARNING if _is_harmless(finding, dialect) else Severity.ERROR


def _is_harmless(finding: Finding, dialect: Dialect) -> bool:
    path = finding.path
    field = path[-1] if path else ""
    match finding.code:
        case "unknown-field":
            return not _may_hide_an_operation(path)
        case (
            "component-name"
            | "missing-description"
            | "repeated-name"
            | "format-mismatch"
        ):
            return True
        case "wrong-type":
            return field in _WITHOUT_EFFECT or field in _FLAGS
        case _:
            return finding.value == "object" and _is_item_type(path, dialect)


def _may_hide_an_operation(path: tuple[str, ...]) -> bool:
    """Whether an unknown key stands where a path, a method or a status is due."""
    near_top = len(path) <= 3 and path[:1] in _LOST_OPERATIONS
    return near_top or path[-2:-1] == ("responses",)


def _is_item_type(path: tuple[str, ...], dialect: Dialect) -> bool:
    """Items of a Swagger 2.0 parameter that are objects: their text is sent as JSON."""
    return dialect is Dialect.SWAGGER_20 and path[-2:] == ("items", "type")
