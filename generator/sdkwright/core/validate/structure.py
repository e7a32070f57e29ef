"""The structure of a description, as the schema of its version decides it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from jsonschema_rs import ValidationError, ValidationErrorKind

from ...diagnostics import Diagnostic, Part
from ..load import Dialect, Document
from ..load.pointers import join
from .links import link_diagnostics
from .messages import Finding, findings
from .metaschemas import field_names, metaschema
from .relevance import relevant
from .sections import section_diagnostics
from .severities import severity_of
from .swagger20 import body_diagnostics

_UNKNOWN = (
    ValidationErrorKind.AdditionalProperties,
    ValidationErrorKind.UnevaluatedProperties,
)


def validate(document: Document) -> tuple[Diagnostic, ...]:
    """What the schema of the document's version rejects in a resolved document.

    It is openapi-spec-validator's schema; what still can be generated soundly is a
    warning, and `normalise` mends it.
    """
    found = [
        leaf
        for error in metaschema(document.dialect).iter_errors(document.root)
        for leaf in relevant(error)
    ]
    told = (
        _diagnostic(document, finding)
        for error in found
        for finding in findings(
            error, _path(document.root, error.instance_path), document.dialect
        )
        if not _is_aftermath(error, finding, found, document.dialect)
    )
    own = (
        *body_diagnostics(document),
        *section_diagnostics(document),
        *link_diagnostics(document),
    )
    return tuple(dict.fromkeys((*told, *own)))


def _diagnostic(document: Document, finding: Finding) -> Diagnostic:
    severity = severity_of(finding, document.dialect)
    part = Part.KEY if finding.is_key else Part.VALUE
    location = document.locate(join(finding.path), part)
    return Diagnostic(finding.code, finding.message, location, severity)


def _path(root: object, path: Sequence[str | int]) -> tuple[str, ...]:
    """The tokens of an error's path; the library turns keys of digits into numbers."""
    tokens: list[str] = []
    value = root
    for step in path:
        token = str(step)
        if isinstance(value, dict):
            mapping = cast("dict[str, object]", value)
            if token not in mapping:
                token = next((k for k in mapping if _number(k) == step), token)
            value = mapping.get(token)
        elif isinstance(value, list) and isinstance(step, int):
            items = cast("list[object]", value)
            value = items[step] if step < len(items) else None
        tokens.append(token)
    return tuple(tokens)


def _number(key: str) -> int | None:
    return int(key) if key.isascii() and key.isdigit() and len(key) < 20 else None


def _is_aftermath(
    error: ValidationError,
    finding: Finding,
    found: Iterable[ValidationError],
    dialect: Dialect,
) -> bool:
    """Whether a field only counts as unknown because something else about it is wrong.

    A subschema that fails takes back what it said of properties (JSON Schema 2020-12
    core, section 11.3), so that every field beside the wrong one would be reported.
    A response is due only where nothing else is wrong with the responses.
    """
    if finding.message.startswith("'default' is missing from 'responses'"):
        return sum(e.instance_path == error.instance_path for e in found) > 1
    if not isinstance(error.kind, _UNKNOWN) or not finding.path:
        return False
    if finding.path[-1] not in field_names(dialect):
        return False
    length = len(error.instance_path)
    return any(
        other is not error
        and other.instance_path[:length] == error.instance_path
        and not isinstance(other.kind, _UNKNOWN)
        for other in found
    )
