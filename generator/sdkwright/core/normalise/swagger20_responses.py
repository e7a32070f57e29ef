"""Responses of Swagger 2.0 (OAS 2.0, Response Object)."""

from __future__ import annotations

from typing import cast

from ..load.pointers import escape
from .moves import Moves
from .swagger20_parameters import contents, value_schema
from .values import extensions, mapping

_JSON = "application/json"
_BYTES = "application/octet-stream"


def response(
    node: dict[str, object],
    old: str,
    new: str,
    produces: tuple[str, ...],
    moves: Moves,
) -> dict[str, object]:
    """A response with its schema in each media type that the operation produces.

    Without a schema no content is promised.
    """
    moves.add(old, new)
    result: dict[str, object] = {"description": node.get("description", "")}
    result.update(extensions(node))
    if isinstance(node.get("headers"), dict):
        result["headers"] = {
            name: _header(
                mapping(header), f"{old}/headers", f"{new}/headers", name, moves
            )
            for name, header in mapping(node["headers"]).items()
        }
    if "schema" in node:
        types = produces or (_BYTES if _is_file(node["schema"]) else _JSON,)
        content = contents(node["schema"], f"{old}/schema", new, types, moves)
        for media_type, example in mapping(node.get("examples")).items():
            if media_type in content:
                media = cast("dict[str, object]", content[media_type])
                media["example"] = example
                moves.add(
                    f"{old}/examples/{escape(media_type)}",
                    f"{new}/content/{escape(media_type)}/example",
                )
        result["content"] = content
    return result


def _header(
    node: dict[str, object], old: str, new: str, name: str, moves: Moves
) -> dict[str, object]:
    token = escape(name)
    moves.add(f"{old}/{token}", f"{new}/{token}/schema")
    result: dict[str, object] = extensions(node)
    if "description" in node:
        result["description"] = node["description"]
    result["schema"] = value_schema(node)
    return result


def _is_file(schema: object) -> bool:
    return mapping(schema).get("format") == "binary"
