"""OpenAPI 3.0's schemas in the terms of JSON Schema 2020-12."""

from typing import Any

import pytest
import yaml

from sdkwright.core.load import Document, load_bytes
from sdkwright.core.normalise import normalise
from sdkwright.core.resolve import resolve


def read(tree: dict[str, Any]) -> Document:
    document, _ = resolve(load_bytes(yaml.safe_dump(tree, sort_keys=False).encode())[0])
    return normalise(document)[0]


def described(version: str, **schemas: Any) -> dict[str, Any]:
    return {"openapi": version, "components": {"schemas": schemas}}


def changed(schema: dict[str, Any], version: str = "3.0.3") -> Any:
    root: Any = read(described(version, A=schema, Pet={})).root
    return root["components"]["schemas"]["A"]


PET = {"$ref": "#/components/schemas/Pet"}
NULL = {"type": "null"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        ({"nullable": True}, {}),
        (
            {"properties": {"a": {}}, "nullable": True},
            {"properties": {"a": {}}, "type": ["object", "null"]},
        ),
        (
            {"type": "string", "enum": ["a"], "nullable": True},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        ({"nullable": True, "allOf": [PET]}, {"anyOf": [PET, NULL]}),
        (
            {"type": "object", "nullable": True, "allOf": [PET], "description": "d"},
            {
                "description": "d",
                "anyOf": [{"type": "object", "allOf": [PET]}, NULL],
            },
        ),
        ({"nullable": True, "oneOf": [PET]}, {"oneOf": [PET, NULL]}),
        ({**PET, "nullable": True}, {"anyOf": [PET, NULL]}),
        (
            {**PET, "description": "d", "x-a": 1, "maxLength": 1},
            {**PET, "description": "d", "x-a": 1},
        ),
        ({"minimum": 1, "exclusiveMinimum": True}, {"exclusiveMinimum": 1}),
        ({"maximum": 1, "exclusiveMaximum": False}, {"maximum": 1}),
        ({"exclusiveMaximum": True}, {}),
        ({"required": ["a", "b", "a"]}, {"required": ["a", "b"]}),
        (
            {"items": {"nullable": True, "type": "integer"}},
            {"items": {"type": ["integer", "null"]}},
        ),
    ],
)
def test_schemas(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert changed(before) == after


def test_what_is_no_schema_stays() -> None:
    tree = described(
        "3.0.3", A={"example": {"nullable": True}, "x-y": {"nullable": True}}
    )
    assert read(tree).root == tree


def test_untouched_parts_are_shared() -> None:
    tree = described(
        "3.0.3", A={"nullable": True, "type": "string"}, B={"type": "object"}
    )
    before, _ = resolve(load_bytes(yaml.safe_dump(tree).encode())[0])
    after: Any = normalise(before)[0].root
    given: Any = before.root
    assert after["components"]["schemas"]["B"] is given["components"]["schemas"]["B"]
    assert given["components"]["schemas"]["A"] == {"nullable": True, "type": "string"}


def test_references_and_places_follow_what_moves() -> None:
    inner: dict[str, Any] = {"properties": {"b": {}}}
    document = read(
        described(
            "3.0.3",
            A={"nullable": True, "type": "object", "allOf": [inner]},
            B={"$ref": "#/components/schemas/A/allOf/0/properties/b"},
        )
    )
    moved = "/components/schemas/A/anyOf/0/allOf/0/properties/b"
    root: Any = document.root
    assert root["components"]["schemas"]["B"] == {"$ref": f"#{moved}"}
    written = document.locate(moved).pointer
    assert written == "/components/schemas/A/allOf/0/properties/b"


def test_habits_of_3_0_in_3_1() -> None:
    assert changed({"minimum": 1, "exclusiveMinimum": True}, "3.1.0") == {
        "exclusiveMinimum": 1
    }
    assert changed({"required": ["a", "a"]}, "3.1.0") == {"required": ["a"]}
    assert changed({"nullable": True}, "3.1.0") == {"nullable": True}


@pytest.mark.parametrize("version", ["3.1.0", "3.2.0"])
def test_later_versions_stay_as_they_are(version: str) -> None:
    document, _ = load_bytes(f"openapi: {version}\npaths: {{}}".encode())
    assert normalise(document)[0] is document
