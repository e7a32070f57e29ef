"""Parameters, bodies and forms of Swagger 2.0 (OAS 2.0, Parameter Object)."""

from __future__ import annotations

from typing import cast

from ..load.pointers import escape
from ..load.sites import Kind, Site
from .moves import Moves
from .values import extensions, mapping

COLLECTION_FORMAT = "x-sdkwright-collection-format"
"""Carries a `collectionFormat` that no style of OpenAPI 3 stands for: `tsv` anywhere,
`ssv` and `pipes` outside of a query."""

_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"
_STYLES = {
    "csv": "form",
    "multi": "form",
    "ssv": "spaceDelimited",
    "pipes": "pipeDelimited",
}
_OWN = frozenset(
    (
        *("name", "in", "description", "required", "allowEmptyValue", "schema"),
        *("collectionFormat", "$ref"),
    )
)
"""Fields of a parameter that are not keywords of its schema."""


def is_body(node: dict[str, object]) -> bool:
    """Whether a parameter is the body of a request."""
    return node.get("in") == "body"


def parameter(
    node: dict[str, object], old: str, new: str, moves: Moves
) -> dict[str, object]:
    """A parameter of a path, a query or a header, its keywords gathered in a schema."""
    moves.add(old, new)
    moves.add(f"{old}/items", f"{new}/schema/items")
    moves.add(old, f"{new}/schema")
    result: dict[str, object] = {
        key: node[key]
        for key in ("name", "in", "description", "required", "allowEmptyValue")
        if key in node
    }
    result.update(extensions(node))
    result["schema"] = value_schema(node)
    result.update(_style(node))
    return result


def value_schema(node: dict[str, object]) -> dict[str, object]:
    """The schema of a parameter, header or item, whose keywords stand in itself."""
    schema = {
        key: value
        for key, value in node.items()
        if key not in _OWN and not key.startswith("x-")
    }
    if isinstance(schema.get("items"), dict):
        schema["items"] = _item(cast("dict[str, object]", schema["items"]))
    if schema.get("type") == "file":
        schema = {**schema, "type": "string", "format": "binary"}
    for exclusive, bound in (
        ("exclusiveMinimum", "minimum"),
        ("exclusiveMaximum", "maximum"),
    ):
        if schema.pop(exclusive, None) is True and bound in schema:
            schema[exclusive] = schema.pop(bound)
    if node.get("x-nullable") is True and isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
    return schema


def _item(node: dict[str, object]) -> dict[str, object]:
    schema = value_schema(node) | extensions(node)
    if node.get("collectionFormat", "csv") != "csv":
        schema[COLLECTION_FORMAT] = node["collectionFormat"]
    return schema


def _style(node: dict[str, object]) -> dict[str, object]:
    """How an array is written; other values are written alike in both versions."""
    if node.get("type") != "array":
        return {}
    how = str(node.get("collectionFormat", "csv"))
    if node.get("in") in ("path", "header"):
        plain: dict[str, object] = {"style": "simple", "explode": False}
        return plain if how == "csv" else {**plain, COLLECTION_FORMAT: how}
    if how in _STYLES:
        return {"style": _STYLES[how], "explode": how == "multi"}
    return {"style": "form", "explode": False, COLLECTION_FORMAT: how}


def request_body(
    node: dict[str, object],
    old: str,
    new: str,
    consumes: tuple[str, ...],
    moves: Moves,
) -> dict[str, object]:
    """A parameter in the body as a Request Body Object."""
    moves.add(old, new)
    result: dict[str, object] = extensions(node)
    if "description" in node:
        result["description"] = node["description"]
    if "name" in node:
        # What the argument is called; OpenAPI 3 has no field for it.
        result["x-sdkwright-name"] = node["name"]
    result["content"] = contents(
        node.get("schema", True), f"{old}/schema", new, consumes or (_JSON,), moves
    )
    result["required"] = node.get("required") is True
    return result


def contents(
    schema: object, old: str, owner: str, types: tuple[str, ...], moves: Moves
) -> dict[str, object]:
    """The `content` of an object at `owner`: one schema in several media types.

    An inline schema stands in the first of them and the others refer to it, so that it
    stays one schema. A reference says at once where the schema stands now.
    """
    if "$ref" in mapping(schema):
        schema = moves.relinked(Site(Kind.SCHEMA, mapping(schema)), mapping(schema))
    result: dict[str, object] = {}
    for media_type in types:
        pointer = f"{owner}/content/{escape(media_type)}/schema"
        if result and "$ref" not in mapping(schema):
            first = f"#{owner}/content/{escape(next(iter(result)))}/schema"
            result[media_type] = {"schema": {"$ref": first}}
        else:
            moves.add(old, pointer)
            result[media_type] = {"schema": schema}
    return result


def form_body(
    fields: list[tuple[dict[str, object], str]],
    new: str,
    consumes: tuple[str, ...],
    moves: Moves,
) -> dict[str, object]:
    """Parameters of a form, each with its old pointer, as one Request Body Object."""
    types = _form_types(fields, consumes)
    properties: dict[str, object] = {}
    encoding: dict[str, object] = {}
    required: list[str] = []
    for node, old in fields:
        name = str(node.get("name"))
        field = value_schema(node) | extensions(node)
        if "description" in node:
            field["description"] = node["description"]
        properties[name] = field
        first = f"{new}/content/{escape(types[0])}/schema"
        moves.add(old, f"{first}/properties/{escape(name)}")
        if node.get("required") is True:
            required.append(name)
        if style := _style(node):
            encoding[name] = style
    schema: dict[str, object] = {"type": "object", "properties": properties}
    if required:
        schema["required"] = list(dict.fromkeys(required))
    content = contents(schema, fields[0][1], new, types, moves)
    if encoding:
        for media in content.values():
            cast("dict[str, object]", media)["encoding"] = encoding
    return {"content": content, "required": bool(required)}


def _form_types(
    fields: list[tuple[dict[str, object], str]], consumes: tuple[str, ...]
) -> tuple[str, ...]:
    """A file makes it multipart; otherwise what the operation consumes decides."""
    if any(node.get("type") == "file" for node, _ in fields):
        return (_MULTIPART,)
    able = tuple(t for t in consumes if t.split(";")[0].strip() in (_FORM, _MULTIPART))
    return able or (_FORM,)
