"""Descriptions of any size, to see how the time grows."""

from collections.abc import Mapping

SIZES = (10, 30, 100, 300, 1_000, 3_000, 10_000)


def description(operations: int) -> Mapping[str, object]:
    """A description of so many operations, with a model for every two of them."""
    paths: dict[str, object] = {}
    schemas: dict[str, object] = {}
    for number in range((operations + 1) // 2):
        name = f"Thing{number}"
        schemas[name] = _schema(number)
        paths[f"/things{number}/{{id}}"] = {
            "get": _operation(f"getThing{number}", number, name),
            **(
                {"put": _update(f"putThing{number}", number, name)}
                if 2 * number + 1 < operations
                else {}
            ),
        }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Synthetic API", "version": "1"},
        "servers": [{"url": "https://example.com"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _schema(number: int) -> Mapping[str, object]:
    return {
        "type": "object",
        "description": f"A thing of the sort {number}.",
        "required": ["id", "name"],
        "properties": {
            "id": {"type": "string", "format": "uuid", "description": "Its id."},
            "name": {"type": "string", "maxLength": 80},
            "count": {"type": "integer", "default": 0},
            "state": {"type": "string", "enum": ["new", "used", "gone"]},
            "created": {"type": "string", "format": "date-time"},
            "previous": {"$ref": f"#/components/schemas/Thing{max(0, number - 1)}"},
            "tags": {"type": "array", "items": {"type": "string"}},
        },
    }


def _operation(id_: str, number: int, model: str) -> dict[str, object]:
    reference = {"$ref": f"#/components/schemas/{model}"}
    return {
        "operationId": id_,
        "summary": f"Work with a thing of the sort {number}.",
        "tags": [f"Group {number // 50}"],
        "parameters": [
            {
                "name": "id",
                "in": "path",
                "required": True,
                "schema": {"type": "string"},
            },
            {"name": "expand", "in": "query", "schema": {"type": "boolean"}},
        ],
        "responses": {
            "200": {
                "description": "The thing.",
                "content": {"application/json": {"schema": reference}},
            }
        },
    }


def _update(id_: str, number: int, model: str) -> dict[str, object]:
    reference = {"$ref": f"#/components/schemas/{model}"}
    body = {"required": True, "content": {"application/json": {"schema": reference}}}
    return {**_operation(id_, number, model), "requestBody": body}
