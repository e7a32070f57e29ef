"""The JSON-Schema-Test-Suite as one description: a component and a call each."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urldefrag, urljoin

from support.repository import ROOT

FOLDER = ROOT.parent / "shared" / "suites" / "json-schema" / "tests" / "draft2020-12"

_USUAL = ("$schema", "https://json-schema.org/draft/2020-12/schema")
"""What OpenAPI 3.1 takes for said, and 3.0 has no field for."""

_REFERENCES = ("$ref", "$dynamicRef")

_OLD_KEYWORDS = frozenset(
    [
        "$ref",
        "additionalProperties",
        "allOf",
        "anyOf",
        "default",
        "description",
        "enum",
        "format",
        "items",
        "maxItems",
        "maxLength",
        "maxProperties",
        "maximum",
        "minItems",
        "minLength",
        "minProperties",
        "minimum",
        "multipleOf",
        "not",
        "oneOf",
        "pattern",
        "properties",
        "required",
        "title",
        "type",
        "uniqueItems",
    ]
)
"""The keywords that mean in OpenAPI 3.0 what they mean in JSON Schema 2020-12."""

_COUNTS = [f"{end}{of}" for end in ("min", "max") for of in ("Length", "Items")] + [
    "minProperties",
    "maxProperties",
]
"""Keywords whose 2.0 is no whole number there."""


@dataclass(frozen=True)
class Group:
    """A schema of the suite with the instances that it allows."""

    file: str
    description: str
    component: str
    schema: Any
    valid: list[Any]

    @property
    def id(self) -> str:
        """What the suite calls it."""
        return f"{self.file}: {self.description}"


def groups() -> list[Group]:
    """Every schema of the suite; none where the suite is not here."""
    return list(_groups())


def _groups() -> Iterator[Group]:
    for path in sorted(FOLDER.glob("*.json")):
        for index, group in enumerate(json.loads(path.read_text("utf-8"))):
            component = "".join(c for c in path.stem if c.isalnum()).capitalize()
            component += f"Case{index}"
            valid = [test["data"] for test in group["tests"] if test["valid"]]
            schema = _placed(group["schema"], f"#/components/schemas/{component}")
            yield Group(path.stem, group["description"], component, schema, valid)


def _placed(schema: Any, root: str) -> Any:
    """A schema as a component: its own `#` is not the document's.

    A schema with an identifier is a resource of its own, whose references stay.
    """
    if isinstance(schema, dict):
        if "$id" in schema:
            return schema
        return {
            key: (
                value.replace("#", root, 1)
                if key in _REFERENCES and str(value)[:2] in ("#", "#/")
                else value if key in ("const", "enum") else _placed(value, root)
            )
            for key, value in schema.items()
            if (key, value) != _USUAL
        }
    if isinstance(schema, list):
        return [_placed(item, root) for item in schema]
    return schema


def description_of(wanted: list[Group], version: str) -> Mapping[str, Any]:
    """A description that has the schemas as components and as responses."""
    return {
        "openapi": version,
        "info": {"title": "JSON Schema Test Suite", "version": "2020-12"},
        "paths": {
            f"/{group.component}": {
                "get": {
                    "operationId": f"get{group.component}",
                    "tags": ["Suite"],
                    "responses": {
                        "200": {
                            "description": group.description,
                            "content": {
                                "application/json": {
                                    "schema": {
                                        "$ref": f"#/components/schemas/{group.component}"
                                    }
                                }
                            },
                        }
                    },
                }
            }
            for group in wanted
        },
        "components": {"schemas": {group.component: group.schema for group in wanted}},
    }


def is_whole(schema: Any) -> bool:
    """Whether all that a schema refers to is in it, and so in a description."""
    known: set[str] = {""}
    wanted: set[str] = set()
    _collect(schema, "", known, wanted)
    return wanted <= known


def _collect(node: Any, base: str, known: set[str], wanted: set[str]) -> None:
    if isinstance(node, dict):
        if isinstance(node.get("$id"), str):
            base = urldefrag(urljoin(base, node["$id"])).url
            known.add(base)
        for key, value in node.items():
            if key in _REFERENCES and isinstance(value, str):
                wanted.add(urldefrag(urljoin(base, value)).url)
            elif key not in ("const", "enum"):
                _collect(value, base, known, wanted)
    elif isinstance(node, list):
        for item in node:
            _collect(item, base, known, wanted)


def is_old(schema: Any) -> bool:
    """Whether a schema is one of OpenAPI 3.0 as well (OAS 3.0, Schema Object)."""
    if not isinstance(schema, dict) or not schema.keys() <= _OLD_KEYWORDS:
        return False
    if schema.get("type") == "null" or isinstance(schema.get("type"), list):
        return False
    if None in schema.get("enum", ()) or ("$ref" in schema and len(schema) > 1):
        return False
    if schema.get("type") == "array" and "items" not in schema:
        return False
    if schema.get("required") == []:
        return False
    if any(isinstance(schema.get(keyword), float) for keyword in _COUNTS):
        return False
    more = schema.get("additionalProperties", True)
    inner = [
        *schema.get("properties", {}).values(),
        *(item for key in ("allOf", "anyOf", "oneOf") for item in schema.get(key, ())),
        *(schema[key] for key in ("items", "not") if key in schema),
        *([] if isinstance(more, bool) else [more]),
    ]
    return all(map(is_old, inner))
