"""The JSON Schemas that describe each version of OpenAPI, as openapi-spec-validator has
them, compiled by jsonschema-rs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import cast

import jsonschema_rs

from ..load import Dialect

_BASE = "https://sdkwright.invalid/schema"
_SCHEMA = "https://json-schema.org/draft/2020-12/schema"
_VOCABULARIES: Mapping[Dialect, str] = {
    Dialect.OPENAPI_31: "schemas/oas3.1/vocabularies/base",
    Dialect.OPENAPI_32: "schemas/oas3.2/meta/2025-09-17.json",
}
"""What OpenAPI adds to JSON Schema: `discriminator`, `xml`, `externalDocs`."""


@cache
def metaschema(dialect: Dialect) -> jsonschema_rs.Validator:
    """The compiled schema of a version.

    From 3.1 on a Schema Object is one of JSON Schema 2020-12 with OpenAPI's vocabulary
    unless it says otherwise; the published schema leaves it open behind the dynamic
    anchor `meta`, and is closed here the way the specification's own `schema-base` does
    it. Formats are assertions up to JSON Schema draft 7 and annotations since.
    """
    schema = _schema(dialect)
    if dialect not in _VOCABULARIES:
        return jsonschema_rs.validator_for(schema, validate_formats=True)
    vocabulary = _read("openapi_schema_validator", _VOCABULARIES[dialect])
    keywords = [{"$ref": _SCHEMA}, {"$ref": vocabulary["$id"]}]
    base = {
        "$id": _BASE,
        "$schema": _SCHEMA,
        "$ref": schema["$id"],
        "$defs": {"schema": {"$dynamicAnchor": "meta", "allOf": keywords}},
    }
    resources = [(str(one["$id"]), one) for one in (schema, vocabulary)]
    registry = jsonschema_rs.Registry(resources)
    return jsonschema_rs.validator_for(base, registry=registry, validate_formats=False)


@cache
def field_names(dialect: Dialect) -> frozenset[str]:
    """The name of every field that some object of a version has."""
    names: set[str] = set()
    stack: list[object] = [_schema(dialect)]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            mapping = cast("dict[str, object]", node)
            properties = mapping.get("properties")
            if isinstance(properties, dict):
                names.update(cast("dict[str, object]", properties))
            stack += mapping.values()
        elif isinstance(node, list):
            stack += cast("list[object]", node)
    return frozenset(names)


def _schema(dialect: Dialect) -> dict[str, object]:
    path = f"resources/schemas/v{dialect.value}/schema.json"
    return _read("openapi_spec_validator", path)


def _read(package: str, path: str) -> dict[str, object]:
    """A JSON file of a package, which is not imported: that costs more than checking.

    Raises:
        ModuleNotFoundError: the package is not installed.
    """
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError(package)
    file = Path(found.submodule_search_locations[0]) / path
    return cast("dict[str, object]", json.loads(file.read_text(encoding="utf-8")))
