"""The whole openapi-spec-validator: a second opinion, slow, and only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, cast

from jsonschema.exceptions import ValidationError
from jsonschema_path import SchemaPath
from openapi_spec_validator import (
    OpenAPIV2SpecValidator,
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
)
from openapi_spec_validator.validation.exceptions import UnresolvableParameterError
from openapi_spec_validator.validation.keywords import KeywordValidator
from openapi_spec_validator.validation.validators import SpecValidator

from ...diagnostics import Diagnostic, Severity, clipped
from ..load import Dialect, Document
from ..load.pointers import join
from ..resolve.trees import MissingError, value_at
from .following import followed, through
from .opinions import SECOND_OPINION
from .structure import validate

_VALIDATORS: Mapping[Dialect, type[SpecValidator]] = {
    Dialect.SWAGGER_20: OpenAPIV2SpecValidator,
    Dialect.OPENAPI_30: OpenAPIV30SpecValidator,
    Dialect.OPENAPI_31: OpenAPIV31SpecValidator,
    Dialect.OPENAPI_32: OpenAPIV32SpecValidator,
}
_Check = Callable[..., Iterator[ValidationError]]
_FOUND_AT = "found_at"
_LONGEST = 300
_DEPTH_OF_PATH_ITEM = 2


def validate_fully(document: Document) -> tuple[Diagnostic, ...]:
    """What `validate` finds in a resolved document, and what openapi-spec-validator does.

    The latter are warnings: what keeps a description from being generated is for our
    own checks to say.
    """
    return (*validate(document), *dict.fromkeys(_second_opinion(document)))


def _second_opinion(document: Document) -> Iterator[Diagnostic]:
    try:
        for path, message in _errors(document):
            pointer = _pointer(document.root, path)
            yield _told(document, clipped(message, _LONGEST), pointer)
    except Exception as error:  # noqa: BLE001 - whatever it stumbles over
        name = type(error).__name__
        yield _told(document, f"openapi-spec-validator gave up with a {name}", "")


def _told(document: Document, message: str, pointer: str) -> Diagnostic:
    return Diagnostic(
        SECOND_OPINION, message, document.locate(pointer), Severity.WARNING
    )


def _errors(document: Document) -> Iterator[tuple[Sequence[str | int], str]]:
    """The way to each object that a problem is found in, and the problem."""
    validator = _VALIDATORS[document.dialect](document.root)
    registry = validator.keyword_validators_registry
    registry.keyword_validators = {
        keyword: _traced(rules)
        for keyword, rules in validator.keyword_validators.items()
    }
    for error in validator.schema_validator.iter_errors(cast("Any", document.root)):
        yield error.absolute_path, error.message
    for error in validator.root_validator(validator.schema_path):
        yield getattr(error, _FOUND_AT, ()), error.message


def _traced(rules: type[KeywordValidator]) -> type[KeywordValidator]:
    """The rules of a keyword, whose errors then say where they were found.

    By themselves they name no place, or one inside of a default.
    """
    check = cast("_Check", rules.__call__)

    def call(self: object, *args: object, **options: object) -> Iterator[object]:
        parts = next((a.parts for a in args if isinstance(a, SchemaPath)), ())
        for error in check(self, *args, **options):
            if not hasattr(error, _FOUND_AT):
                is_of_path = isinstance(error, UnresolvableParameterError)
                way = parts[:_DEPTH_OF_PATH_ITEM] if is_of_path else parts
                setattr(error, _FOUND_AT, way)
            yield error

    return type(rules.__name__, (rules,), {"__call__": call})


def _pointer(root: dict[str, object], path: Sequence[str | int]) -> str:
    """The pointer of a way, with references on the way and at its end followed.

    A `$ref` that has company at the end of the way may be what is wrong.
    """
    way = through(root, path)
    try:
        value = value_at(root, way)
    except MissingError:
        value = None
    is_reference = isinstance(value, dict) and value.keys() == {"$ref"}
    return join(followed(root, way) if is_reference else way)
