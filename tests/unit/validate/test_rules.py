"""Each of our own rules, broken once and kept once."""

import time
from typing import Any

import pytest
import yaml

from sdkwright.core.load import load_bytes
from sdkwright.core.normalise import normalise
from sdkwright.core.resolve import resolve
from sdkwright.core.validate import check_rules
from sdkwright.diagnostics import Diagnostic, Severity

OK = {"responses": {"200": {"description": "ok"}}}


def check(text: str, version: str = "3.1.0") -> tuple[Diagnostic, ...]:
    head = f"openapi: {version}\ninfo: {{title: t, version: '1'}}\n"
    document, found = load_bytes((head + text).encode())
    document, more = resolve(document)
    assert (*found, *more) == ()
    return check_rules(normalise(document)[0])


def schemas(text: str, version: str = "3.1.0") -> list[Diagnostic]:
    found = check(f"paths: {{}}\ncomponents: {{schemas: {{A: {text}}}}}", version)
    return [d for d in found if d.code != "unused-component"]


@pytest.mark.parametrize(
    ("text", "code", "pointer"),
    [
        ("{enum: []}", "enum-empty", "/enum"),
        ("{enum: [a, b, a]}", "enum-repeated", "/enum"),
        ("{type: string, enum: [a, 1]}", "enum-unreachable", "/enum"),
        ("{type: string, pattern: '[a'}", "pattern-invalid", "/pattern"),
        (
            "{type: string, pattern: '(.{1,60000}){1,60000}'}",
            "pattern-invalid",
            "/pattern",
        ),
        ("{type: string, pattern: '^(a+)+$'}", "pattern-slow", "/pattern"),
        ("{allOf: [{type: string}, {type: integer}]}", "type-contradiction", "/allOf"),
        ("{allOf: []}", "composition-empty", "/allOf"),
        ("{type: string, oneOf: []}", "composition-empty", "/oneOf"),
        ("{minimum: 2, maximum: 1}", "bounds-contradict", "/minimum"),
        ("{minLength: 2, maxLength: 1}", "bounds-contradict", "/minLength"),
        ("{required: [b], properties: {a: {}}}", "required-undescribed", "/required"),
        ("{readOnly: true, writeOnly: true}", "read-and-write-only", ""),
        ("{type: integer, maximum: 5, default: 9}", "default-mismatch", "/default"),
        ("{type: integer, default: a}", "default-mismatch", "/default"),
        ("{type: string, enum: [a], default: b}", "default-mismatch", "/default"),
        ("{type: integer, example: a}", "example-mismatch", "/example"),
        ("{type: integer, examples: [1, a]}", "example-mismatch", "/examples/1"),
        (
            "{oneOf: [{type: object}], discriminator: {propertyName: k}}",
            *("discriminator-property", "/discriminator"),
        ),
    ],
)
def test_schemas(text: str, code: str, pointer: str) -> None:
    found = schemas(text)
    assert [d.code for d in found] == [code]
    assert found[0].location.pointer == f"/components/schemas/A{pointer}"


@pytest.mark.parametrize(
    "text",
    [
        "{type: integer, enum: [1, 2.0], default: 1}",
        "{type: [string, 'null'], enum: [a, null]}",
        "{allOf: [{type: number}, {type: integer}]}",
        "{required: [b], allOf: [{properties: {b: {}}}], properties: {a: {}}}",
        "{type: string, pattern: '^(?=a)b$', default: x}",
        "{type: object, required: [id], properties: {id: {readOnly: true}}, example: {}}",
        "{type: string, format: date, default: 2024-01-01}",
        "{type: array}",
        "{oneOf: [{properties: {k: {}}}, {type: 'null'}], discriminator: {propertyName: k}}",
    ],
)
def test_schemas_with_nothing_wrong(text: str) -> None:
    assert [d for d in schemas(text) if d.severity is not Severity.NOTE][
        : "pattern" not in text
    ] == []


def test_an_array_must_say_of_what_in_3_0() -> None:
    assert [d.code for d in schemas("{type: array}", "3.0.3")] == [
        "array-without-items"
    ]


def test_3_0_schemas_are_asked_in_their_own_terms() -> None:
    fine = "{type: integer, nullable: true, minimum: 1, exclusiveMinimum: true, "
    assert schemas(fine + "default: null}", "3.0.3") == []
    assert len(schemas(fine + "default: 1}", "3.0.3")) == 1


def paths(tree: dict[str, Any], **more: Any) -> tuple[Diagnostic, ...]:
    return check(yaml.safe_dump({"paths": tree, **more}, sort_keys=False))


ID = {"name": "id", "in": "path", "required": True, "schema": {}}
QUERY = {"name": "q", "in": "query", "schema": {}}


@pytest.mark.parametrize(
    ("tree", "code", "pointer"),
    [
        (
            {
                "/a": {
                    "get": {**OK, "operationId": "x"},
                    "put": {**OK, "operationId": "x"},
                }
            },
            *("duplicate-operation-id", "/paths/~1a/put/operationId"),
        ),
        (
            {
                "/{a}": {"parameters": [{**ID, "name": "a"}]},
                "/{id}": {"parameters": [ID]},
            },
            *("duplicate-path", "/paths/~1{id}"),
        ),
        (
            {"/a": {"get": {**OK, "parameters": [QUERY, QUERY]}}},
            *("duplicate-parameter", "/paths/~1a/get/parameters/1"),
        ),
        ({"/{id}": {"get": OK}}, "path-variable", "/paths/~1{id}"),
        (
            {"/a": {"get": {**OK, "parameters": [ID]}}},
            *("path-parameter", "/paths/~1a/get/parameters/0"),
        ),
        (
            {"/a": {"get": {**OK, "requestBody": {"content": {}}}}},
            *("body-on-get", "/paths/~1a/get/requestBody"),
        ),
        (
            {"/a": {"parameters": [{**QUERY, "in": "header", "name": "a\r\nb"}]}},
            *("header-name", "/paths/~1a/parameters/0/name"),
        ),
        (
            {"/a": {"get": {**OK, "security": [{"k": []}]}}},
            *("unknown-security-scheme", "/paths/~1a/get/security/0"),
        ),
    ],
)
def test_paths(tree: dict[str, Any], code: str, pointer: str) -> None:
    found = paths(tree)
    assert [d.code for d in found] == [code]
    assert found[0].location.pointer == pointer


def test_a_superfluous_parameter_degrades_each_operation_that_had_it() -> None:
    tree = {"/a": {"parameters": [ID], "get": OK, "put": OK}}
    found = paths(tree)
    assert [d.location.pointer for d in found] == ["/paths/~1a/parameters/0"] * 2
    about = [d.about.pointer if d.about else "" for d in found]
    assert about == ["/paths/~1a/get", "/paths/~1a/put"]


def test_parameters_of_the_path_item_and_references_count() -> None:
    tree = {
        "/{id}": {
            "parameters": [{"$ref": "#/components/parameters/Id"}],
            "get": {**OK, "parameters": [ID]},
        }
    }
    assert paths(tree, components={"parameters": {"Id": ID}}) == ()


@pytest.mark.parametrize(
    ("server", "code"),
    [
        ({"url": "file:///etc"}, "server-url"),
        ({"url": "javascript:alert(1)"}, "server-url"),
        (
            {"url": "https://{r}", "variables": {"r": {"default": "a", "enum": ["b"]}}},
            "server-default",
        ),
    ],
)
def test_servers(server: dict[str, Any], code: str) -> None:
    assert [d.code for d in paths({}, servers=[server])] == [code]
    assert paths({}, servers=[{"url": "/v1"}, {"url": "{scheme}://x"}]) == ()


def test_unused_components_are_notes() -> None:
    found = check(
        "paths: {}\nsecurity: [{used: []}]\ncomponents:\n"
        "  schemas: {A: {}, B: {$ref: '#/components/schemas/C/properties/x'},"
        " C: {properties: {x: {}}}, D: {allOf: [{$ref: '#/components/schemas/B'}]}}\n"
        "  securitySchemes: {used: {type: http, scheme: basic},"
        " not: {type: http, scheme: basic}}\n"
    )
    assert [(d.code, d.severity, d.location.pointer) for d in found] == [
        ("unused-component", "note", "/components/schemas/A"),
        ("unused-component", "note", "/components/securitySchemes/not"),
    ]


def test_examples_of_media_types() -> None:
    content = {
        "application/json": {
            "schema": {"$ref": "#/components/schemas/A"},
            "examples": {"good": {"value": {"a": 1}}, "bad": {"value": {"a": "1"}}},
        },
        "application/xml": {"schema": {"type": "object"}, "example": "<a/>"},
    }
    tree = {"/a": {"post": {**OK, "requestBody": {"content": content}}}}
    components = {"schemas": {"A": {"properties": {"a": {"type": "integer"}}}}}
    found = paths(tree, components=components)
    assert [d.location.pointer.rpartition("/examples")[2] for d in found] == [
        "/bad/value"
    ]


def test_exponentially_many_ways_are_not_tried() -> None:
    level = "    L{}: {{allOf: [{{$ref: '#/components/schemas/L{}'}}, {{$ref: '#/components/schemas/L{}'}}]}}\n"
    text = "paths: {}\ncomponents:\n  schemas:\n"
    text += "".join(level.format(n, n + 1, n + 1) for n in range(40))
    text += (
        "    L40: {type: object}\n    X: {$ref: '#/components/schemas/L0', default: 1}"
    )
    start = time.monotonic()
    check(text)
    assert time.monotonic() - start < 5
