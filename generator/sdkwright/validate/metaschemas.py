"""The JSON Schemas that describe each version of OpenAPI, as openapi-spec-validator has
them, compiled by jsonschema-rs."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import cast

import jsonschema_rs

from ..load import Dialect

_BASE = "https://sdkwright.invalid/schema"
_SCHEMA = "https://json-schema.org/draft/2020-12/schema"


@cache
def metaschema(dialect: Dialect) -> jsonschema_rs.Validator:
    """The compiled schema of a version.

    From 3.1 on a Schema Object is one of JSON Schema 2020-12 unless it says otherwise;
    the published schema leaves it open behind the dynamic anchor `meta`, and is closed
    here the way the specification's own `schema-base` does it.
    """
    schema = _schema(dialect)
    if dialect in (Dialect.SWAGGER_20, Dialect.OPENAPI_30):
        return jsonschema_rs.validator_for(schema, validate_formats=False)
    base = {
        "$id": _BASE,
        "$schema": _SCHEMA,
        "$ref": schema["$id"],
        "$defs": {"schema": {"$dynamicAnchor": "meta", "$ref": _SCHEMA}},
    }
    registry = jsonschema_rs.Registry([(str(schema["$id"]), schema)])
    return jsonschema_rs.validator_for(base, registry=registry, validate_formats=False)


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
    """The published schema of a version, out of openapi-spec-validator's files.

    The package itself is not imported: that costs more than all the checking.
    """
    package = find_spec("openapi_spec_validator")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("openapi_spec_validator")
    folder = Path(package.submodule_search_locations[0])
    path = folder / f"resources/schemas/v{dialect.value}/schema.json"
    return cast("dict[str, object]", json.loads(path.read_text(encoding="utf-8")))
