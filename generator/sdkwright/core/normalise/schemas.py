"""Schemas of Swagger 2.0 and OpenAPI 3.0 -> JSON Schema 2020-12."""

from __future__ import annotations

from typing import cast

from ..load.sites import Site
from .moves import Moves
from .values import items

_ANNOTATIONS = frozenset(
    (
        *("title", "description", "default", "example", "readOnly", "writeOnly"),
        *("deprecated", "externalDocs", "xml"),
    )
)
"""What says something of a value without deciding which values are valid."""

_BESIDE_REFERENCE = frozenset(("description", "deprecated", "readOnly", "writeOnly"))
"""What is kept beside a `$ref`. OAS 3.0 ignores it there; it is harmless, people write
it everywhere, and the text would be lost."""

_IMPLIED = {
    "properties": "object",
    "additionalProperties": "object",
    "items": "array",
}
BOUNDS = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))
"""Keywords that were flags up to OAS 3.0, each with the limit that it was said of."""


def modern(node: dict[str, object], site: Site, moves: Moves) -> dict[str, object]:
    """A schema with the keywords that OAS 3.1 exchanged (its release notes list them).

    `nullable` becomes the type null wherever it stands, also beside an enumeration or
    a reference: strictly it means nothing there, but servers send null then.
    """
    nullable = node.get("nullable") is True or node.get("x-nullable") is True
    if "$ref" in node:
        return _reference(node, nullable)
    schema = _without(node, "nullable", "x-nullable")
    for exclusive, bound in BOUNDS:
        if isinstance(schema.get(exclusive), bool):
            schema = bounded(schema, exclusive, bound)
    if schema.get("type") == "file":
        schema = {**schema, "type": "string", "format": "binary"}
    if isinstance(schema.get("discriminator"), str):
        schema = {
            **schema,
            "discriminator": {"propertyName": schema["discriminator"]},
        }
    return _nullable(schema, site, moves) if nullable else schema


def _reference(node: dict[str, object], nullable: bool) -> dict[str, object]:
    if len(node) == 1:
        return node
    kept = {
        key: value
        for key, value in node.items()
        if key in _BESIDE_REFERENCE or key.startswith("x-")
    }
    if nullable:
        kept.pop("x-nullable", None)
        return {"anyOf": [{"$ref": node["$ref"]}, {"type": "null"}], **kept}
    return {"$ref": node["$ref"], **kept}


def bounded(schema: dict[str, object], exclusive: str, bound: str) -> dict[str, object]:
    """A limit whose exclusiveness was a flag (JSON Schema draft 4)."""
    if schema[exclusive] is True and bound in schema:
        return {**_without(schema, bound), exclusive: schema[bound]}
    return _without(schema, exclusive)


def _nullable(schema: dict[str, object], site: Site, moves: Moves) -> dict[str, object]:
    if "allOf" in schema:
        return _null_or(schema, site, moves)
    result = dict(schema)
    for keyword in ("oneOf", "anyOf"):
        members = result.get(keyword)
        if isinstance(members, list):
            result[keyword] = [*cast("list[object]", members), {"type": "null"}]
    values = result.get("enum")
    if isinstance(values, list) and None not in values:
        result["enum"] = [*cast("list[object]", values), None]
    type_ = result.get("type") or _implied(result)
    if isinstance(type_, str) and type_ != "null":
        result["type"] = [type_, "null"]
    return result


def _implied(schema: dict[str, object]) -> str | None:
    return next((t for keyword, t in _IMPLIED.items() if keyword in schema), None)


def _null_or(schema: dict[str, object], site: Site, moves: Moves) -> dict[str, object]:
    """Null, or what the schema says: allOf cannot be widened in place."""
    said = {key: value for key, value in schema.items() if _is_annotation(key)}
    rest = {key: value for key, value in schema.items() if key not in said}
    pointer = site.pointer
    new = f"{pointer}/anyOf/0"
    members = items(rest["allOf"])
    if len(rest) == 1 and len(members) == 1:
        moves.add(f"{pointer}/allOf/0", new)
        return {**said, "anyOf": [members[0], {"type": "null"}]}
    for key in rest:
        moves.add(f"{pointer}/{key}", f"{new}/{key}")
    return {**said, "anyOf": [rest, {"type": "null"}]}


def _is_annotation(keyword: str) -> bool:
    return keyword in _ANNOTATIONS or keyword.startswith("x-")


def _without(node: dict[str, object], *keys: str) -> dict[str, object]:
    if any(key in node for key in keys):
        return {key: value for key, value in node.items() if key not in keys}
    return node
