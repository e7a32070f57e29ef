"""Swagger 2.0 in the shape of OpenAPI 3.2."""

from typing import Any

import pytest
import yaml

from sdkwright.core.load import Document, load_bytes
from sdkwright.core.normalise import normalise
from sdkwright.core.resolve import resolve
from sdkwright.core.validate import validate

DONE = {"responses": {"204": {"description": "done"}}}
INFO = {"title": "t", "version": "1"}


def read(**fields: Any) -> Document:
    tree = {"swagger": "2.0", "info": INFO, "paths": {}, **fields}
    document, found = load_bytes(yaml.safe_dump(tree, sort_keys=False).encode())
    document, more = resolve(document)
    assert (*found, *more, *validate(document)) == ()
    return normalise(document)[0]


def root(**fields: Any) -> Any:
    return read(**fields).root


def operation(**fields: Any) -> Any:
    paths = {"/a": {"post": {**DONE, **fields}}}
    return root(paths=paths)["paths"]["/a"]["post"]


@pytest.mark.parametrize(
    ("fields", "urls"),
    [
        ({}, ["/"]),
        ({"basePath": "/v1"}, ["/v1"]),
        ({"host": "a.b"}, ["https://a.b"]),
        (
            {"host": "a.b:8", "basePath": "/", "schemes": ["http", "https"]},
            ["https://a.b:8", "http://a.b:8"],
        ),
    ],
)
def test_servers(fields: dict[str, Any], urls: list[str]) -> None:
    assert [server["url"] for server in root(**fields)["servers"]] == urls


ARRAY = {"type": "array", "items": {"type": "integer"}}
FORMAT = "x-sdkwright-collection-format"


@pytest.mark.parametrize(
    ("place", "how", "expected"),
    [
        ("query", None, {"style": "form", "explode": False}),
        ("query", "csv", {"style": "form", "explode": False}),
        ("query", "multi", {"style": "form", "explode": True}),
        ("query", "ssv", {"style": "spaceDelimited", "explode": False}),
        ("query", "pipes", {"style": "pipeDelimited", "explode": False}),
        ("query", "tsv", {"style": "form", "explode": False, FORMAT: "tsv"}),
        ("header", None, {"style": "simple", "explode": False}),
        ("header", "pipes", {"style": "simple", "explode": False, FORMAT: "pipes"}),
    ],
)
def test_collection_formats(
    place: str, how: str | None, expected: dict[str, Any]
) -> None:
    written = {"name": "n", "in": place, **ARRAY}
    if how:
        written["collectionFormat"] = how
    [parameter] = operation(parameters=[written])["parameters"]
    assert parameter == {"name": "n", "in": place, "schema": ARRAY, **expected}


def test_keywords_of_a_parameter_gather_in_its_schema() -> None:
    written = {
        "name": "n",
        "in": "query",
        "type": "integer",
        "format": "int32",
        "description": "d",
        "required": True,
        "allowEmptyValue": True,
        "default": 1,
        "maximum": 5,
        "exclusiveMaximum": True,
        "x-a": 1,
    }
    [parameter] = operation(parameters=[written])["parameters"]
    assert parameter == {
        "name": "n",
        "in": "query",
        "description": "d",
        "required": True,
        "allowEmptyValue": True,
        "x-a": 1,
        "schema": {
            "type": "integer",
            "format": "int32",
            "default": 1,
            "exclusiveMaximum": 5,
        },
    }


def test_a_body() -> None:
    body = {"name": "b", "in": "body", "required": True, "schema": {"type": "object"}}
    made = operation(parameters=[body], consumes=["application/json", "text/json"])
    assert made["parameters"] == []
    assert made["requestBody"] == {
        "x-sdkwright-name": "b",
        "content": {
            "application/json": {"schema": {"type": "object"}},
            "text/json": {
                "schema": {
                    "$ref": "#/paths/~1a/post/requestBody/content/application~1json/schema"
                }
            },
        },
        "required": True,
    }


def field(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": "formData", "type": "string", **more}


def test_a_form() -> None:
    roles = field("roles", **ARRAY, collectionFormat="multi")
    made = operation(parameters=[field("user", required=True), roles])
    assert made["requestBody"]["content"] == {
        "application/x-www-form-urlencoded": {
            "schema": {
                "type": "object",
                "properties": {"user": {"type": "string"}, "roles": ARRAY},
                "required": ["user"],
            },
            "encoding": {"roles": {"style": "form", "explode": True}},
        }
    }


def test_a_file_makes_a_form_multipart() -> None:
    file = field("data", type="file")
    made = operation(parameters=[file], consumes=["multipart/form-data"])
    [(media_type, media)] = made["requestBody"]["content"].items()
    assert media_type == "multipart/form-data"
    assert media["schema"]["properties"]["data"] == {
        "type": "string",
        "format": "binary",
    }


def test_parameters_of_the_path_go_down_where_they_are_bodies() -> None:
    shared = [
        {"name": "b", "in": "body", "schema": {"type": "string"}},
        {"name": "q", "in": "query", "type": "string"},
    ]
    item = root(paths={"/a": {"parameters": shared, "post": DONE}})["paths"]["/a"]
    assert [p["name"] for p in item["parameters"]] == ["q"]
    assert item["post"]["requestBody"]["x-sdkwright-name"] == "b"


def test_shared_parameters_and_responses_become_components() -> None:
    tree = root(
        produces=["application/json"],
        parameters={
            "B": {"name": "b", "in": "body", "schema": {"type": "object"}},
            "Q": {"name": "q", "in": "query", "type": "string"},
        },
        responses={"R": {"description": "r", "schema": {"$ref": "#/definitions/A"}}},
        definitions={"A": {"type": "object"}},
        paths={
            "/a": {
                "post": {
                    "parameters": [
                        {"$ref": "#/parameters/B"},
                        {"$ref": "#/parameters/Q"},
                    ],
                    "responses": {"200": {"$ref": "#/responses/R"}},
                }
            }
        },
    )
    made = tree["paths"]["/a"]["post"]
    assert made["requestBody"] == {"$ref": "#/components/requestBodies/B"}
    assert made["parameters"] == [{"$ref": "#/components/parameters/Q"}]
    assert made["responses"]["200"] == {"$ref": "#/components/responses/R"}
    assert tree["components"]["responses"]["R"]["content"] == {
        "application/json": {"schema": {"$ref": "#/components/schemas/A"}}
    }


def test_responses() -> None:
    answer = {
        "description": "ok",
        "schema": {"type": "string"},
        "headers": {"X-A": {"type": "integer", "description": "d"}},
        "examples": {"text/plain": "x"},
    }
    made = operation(responses={"200": answer}, produces=["text/plain"])
    assert made["responses"]["200"] == {
        "description": "ok",
        "headers": {"X-A": {"description": "d", "schema": {"type": "integer"}}},
        "content": {"text/plain": {"schema": {"type": "string"}, "example": "x"}},
    }
    assert "content" not in operation()["responses"]["204"]


def test_a_file_is_bytes() -> None:
    made = operation(responses={"200": {"description": "", "schema": {"type": "file"}}})
    assert made["responses"]["200"]["content"] == {
        "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}
    }


def test_security() -> None:
    made = root(
        securityDefinitions={
            "basic": {"type": "basic", "description": "d"},
            "key": {"type": "apiKey", "in": "header", "name": "X"},
            "code": {
                "type": "oauth2",
                "flow": "accessCode",
                "scopes": {"s": "d"},
                "authorizationUrl": "https://a",
                "tokenUrl": "https://t",
            },
        }
    )["components"]["securitySchemes"]
    assert made["basic"] == {"type": "http", "scheme": "basic", "description": "d"}
    assert made["key"] == {"type": "apiKey", "in": "header", "name": "X"}
    assert made["code"]["flows"] == {
        "authorizationCode": {
            "authorizationUrl": "https://a",
            "tokenUrl": "https://t",
            "scopes": {"s": "d"},
        }
    }


def test_schemas() -> None:
    made = root(
        definitions={
            "A": {
                "type": "object",
                "discriminator": "k",
                "required": ["k"],
                "properties": {"k": {"type": "string", "x-nullable": True}},
            }
        }
    )["components"]["schemas"]["A"]
    assert made["discriminator"] == {"propertyName": "k"}
    assert made["properties"]["k"] == {"type": ["string", "null"]}


@pytest.mark.parametrize(
    ("pointer", "written"),
    [
        ("/components/schemas/A/type", "/definitions/A/type"),
        (
            "/paths/~1a/post/parameters/0/schema/type",
            "/paths/~1a/post/parameters/1/type",
        ),
        ("/paths/~1a/post/parameters/0", "/paths/~1a/post/parameters/1"),
        (
            "/paths/~1a/post/requestBody/content/application~1json/schema/type",
            "/paths/~1a/post/parameters/0/schema/type",
        ),
        (
            "/paths/~1a/post/responses/200/content/application~1json/schema",
            "/paths/~1a/post/responses/200/schema",
        ),
        ("/components/securitySchemes/k", "/securityDefinitions/k"),
    ],
)
def test_everything_knows_where_it_was_written(pointer: str, written: str) -> None:
    document = read(
        definitions={"A": {"type": "object"}},
        securityDefinitions={"k": {"type": "basic"}},
        paths={
            "/a": {
                "post": {
                    "parameters": [
                        {"name": "b", "in": "body", "schema": {"type": "object"}},
                        {"name": "q", "in": "query", "type": "string"},
                    ],
                    "responses": {
                        "200": {"description": "", "schema": {"type": "object"}}
                    },
                }
            }
        },
    )
    assert document.locate(pointer).pointer == written


def unchecked(**fields: Any) -> tuple[list[str], Any]:
    """The pointers of what is found, and the tree that is read all the same."""
    tree = {"swagger": "2.0", "info": INFO, "paths": {}, **fields}
    document, _ = resolve(load_bytes(yaml.safe_dump(tree).encode())[0])
    told = [found.location.pointer for found in validate(document)]
    return told, normalise(document)[0].root


def test_a_type_of_items_that_nobody_knows() -> None:
    strange = {"type": "array", "items": {"type": "decimal", "collectionFormat": "csv"}}
    query = {"name": "q", "in": "query", **strange}
    told, tree = unchecked(paths={"/a": {"get": {**DONE, "parameters": [query]}}})
    assert told == ["/paths/~1a/get/parameters/0/items/type"]
    (made,) = tree["paths"]["/a"]["get"]["parameters"]
    assert made["schema"]["items"]["type"] == "decimal"


def test_a_reference_into_a_part_that_moves_leads_to_where_it_was() -> None:
    """The properties of A are used as a schema, too, and one of them by itself."""
    inner = {"$ref": "#/definitions/A/properties/b"}
    _, tree = unchecked(
        definitions={
            "A": {"properties": {"items": inner, "b": {"type": "object"}}},
            "C": {"properties": {"z": {"$ref": "#/definitions/A/properties"}}},
        }
    )
    schemas = tree["components"]["schemas"]
    expected = {"$ref": "#/components/schemas/A/properties/b"}
    assert schemas["A"]["properties"]["items"] == expected
    used = schemas["C"]["properties"]["z"]["$ref"]
    assert schemas[used.removeprefix("#/components/schemas/")]["items"] == expected
