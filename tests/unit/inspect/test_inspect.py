"""The document that says how a description was understood."""

import json
from typing import Any

import jsonschema
import pytest

from sdkwright.inspect import inspect
from sdkwright.pipeline import build, load
from support.described import OK, Tree, described, one_operation, understood
from support.inspect_shape import REPORT
from support.repository import JOURNEY_SPEC
from support.topics import configuration, topics

Report = dict[str, Any]


def report_of(tree: Tree) -> Report:
    report = inspect(understood(tree))
    jsonschema.validate(report, REPORT)
    return report


def operation_of(operation: Tree, method: str = "get", **more: Any) -> Report:
    (found,) = report_of(one_operation(operation, method=method, **more))["operations"]
    assert isinstance(found, dict)
    return found


@pytest.fixture(scope="module")
def journey() -> Report:
    return inspect(build(load(JOURNEY_SPEC)))


def test_the_shape(journey: Report) -> None:
    jsonschema.validate(journey, REPORT)


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.name)
def test_the_shape_of_every_topic(topic: Any) -> None:
    config = configuration(topic)
    assert config.spec
    jsonschema.validate(inspect(build(load(config.spec, config)), config), REPORT)


def test_the_same_again(journey: Report) -> None:
    again = inspect(build(load(JOURNEY_SPEC)))
    assert json.dumps(again) == json.dumps(journey)


def test_the_head_of_journey(journey: Report) -> None:
    assert journey["spec"]["file"] == "journey.yaml"
    assert journey["spec"]["dialect"] == "3.1"
    assert journey["coverage"]["operations"] == {
        "total": 8,
        "generated": 8,
        "degraded": 0,
        "refused": 0,
    }
    assert journey["package"]["credentials"][0]["argument"] == "access_token"


def test_an_operation_of_journey(journey: Report) -> None:
    operation = journey["operations"][0]
    assert operation["accessor"].startswith("journey.")
    assert operation["position"]["file"] == "journey.yaml"
    assert operation["position"]["line"] > 1
    assert operation["permissions"] == {
        "type": "ANY",
        "permissions": ["journey:actiontarget:view"],
    }
    assert [a["name"] for a in operation["arguments"]] == ["page_number", "page_size"]
    assert operation["arguments"][1]["default"] == 25


def test_every_component_of_journey_is_there(journey: Report) -> None:
    names = {schema["name"] for schema in journey["schemas"]}
    assert {"ActionTarget", "ErrorBody", "PatchActionTarget"} <= names
    assert {schema["status"] for schema in journey["schemas"]} == {"generated"}


def test_operations_stand_in_the_order_of_the_description() -> None:
    item = {"put": {"responses": OK}, "get": {"responses": OK}}
    report = report_of(described({"/b": item, "/a": item}))
    assert [(o["method"], o["path"]) for o in report["operations"]] == [
        ("PUT", "/b"),
        ("GET", "/b"),
        ("PUT", "/a"),
        ("GET", "/a"),
    ]


def test_arguments() -> None:
    parameters = [
        {"name": "pageSize", "in": "query", "schema": {"type": "integer", "default": 1}},
        {"name": "class", "in": "header", "required": True, "schema": {"type": "string"}},
    ]  # fmt: skip
    content = {
        "application/json": {"schema": {"type": "string", "format": "date"}},
        "text/plain": {},
    }
    body = {"required": True, "content": content}
    found = operation_of({"parameters": parameters, "requestBody": body}, "post")
    assert found["arguments"] == [
        {
            "name": "page_size",
            "wire_name": "pageSize",
            "in": "query",
            "required": False,
            "type": "int",
            "default": 1,
        },
        {
            "name": "class_",
            "wire_name": "class",
            "in": "header",
            "required": True,
            "type": "str",
        },
        {
            "name": "body",
            "wire_name": "body",
            "in": "body",
            "required": True,
            "type": "date",
        },
    ]
    assert [(b["media_type"], b["type"]) for b in found["bodies"]] == [
        ("application/json", "date"),
        ("text/plain", "str"),
    ]


@pytest.mark.parametrize(
    ("media_type", "stream"),
    [
        ("application/json", "none"),
        ("text/event-stream", "sse"),
        ("application/jsonl", "jsonl"),
        ("image/png", "binary"),
    ],
)
def test_streams(media_type: str, stream: str) -> None:
    responses = {"200": {"description": "", "content": {media_type: {}}}}
    (response,) = operation_of({"responses": responses})["responses"]
    assert (response["media_type"], response["stream"]) == (media_type, stream)


def test_responses_and_errors() -> None:
    error = {"schema": {"type": "array", "items": {"type": "string"}}}
    responses = {
        "204": {"description": ""},
        "4XX": {"description": "", "content": {"application/json": error}},
    }
    found = operation_of({"responses": responses})
    assert found["responses"] == [
        {"status": "204", "media_type": "", "type": "None", "stream": "none"}
    ]
    assert found["errors"] == [
        {"status": "4XX", "media_type": "application/json", "type": "list[str]"}
    ]


def test_security() -> None:
    flow = {"tokenUrl": "https://a.example", "scopes": {"read": ""}}
    schemes = {
        "oauth": {"type": "oauth2", "flows": {"clientCredentials": flow}},
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    }
    found = report_of(
        one_operation(
            {"security": [{"oauth": ["read"], "key": []}, {}]},
            components={"securitySchemes": schemes},
        )
    )
    assert found["operations"][0]["security"] == [
        [{"scheme": "oauth", "scopes": ["read"]}, {"scheme": "key", "scopes": []}],
        [],
    ]
    assert found["package"]["credentials"] == [
        {"argument": "access_token", "scheme": "oauth", "kind": "oauth2"},
        {
            "argument": "key",
            "scheme": "key",
            "kind": "api_key",
            "in": "header",
            "wire_name": "X-Key",
        },
    ]


@pytest.mark.parametrize(
    ("node", "kind"),
    [
        ({"type": "object", "properties": {"a": {}}}, "object"),
        ({"type": ["object", "null"], "properties": {"a": {}}}, "object"),
        ({"enum": ["a"]}, "enum"),
        ({"anyOf": [{"type": "string"}, {"type": "integer"}]}, "union"),
        ({"type": "array"}, "array"),
        ({"prefixItems": [{}]}, "array"),
        ({"additionalProperties": {}}, "map"),
        ({"type": "string"}, "scalar"),
        ({"const": 1}, "scalar"),
        ({}, "any"),
    ],
)
def test_kinds_of_schemas(node: Any, kind: str) -> None:
    report = report_of(described(components={"schemas": {"It": node}}))
    assert [schema["kind"] for schema in report["schemas"]] == [kind]
    assert ("fields" in report["schemas"][0]) == (kind == "object")


def test_fields() -> None:
    node = {
        "type": "object",
        "required": ["createdAt"],
        "properties": {
            "createdAt": {"type": "string", "format": "date-time", "readOnly": True},
            "note": {"type": ["string", "null"], "writeOnly": True},
        },
    }
    (schema,) = report_of(described(components={"schemas": {"It": node}}))["schemas"]
    assert (schema["name"], schema["module"]) == ("It", "test_sdk.models")
    assert schema["fields"] == [
        {
            "name": "created_at",
            "wire_name": "createdAt",
            "type": "datetime",
            "required": True,
            "nullable": False,
            "read_only": True,
            "write_only": False,
        },
        {
            "name": "note",
            "wire_name": "note",
            "type": "str",
            "required": False,
            "nullable": True,
            "read_only": False,
            "write_only": True,
        },
    ]


def test_what_is_degraded_says_why() -> None:
    extension = {"x-sdkwright-pagination": {"style": "unheard-of"}}
    report = report_of(one_operation(extension))
    (operation,) = report["operations"]
    assert operation["status"] == "degraded"
    (reason,) = operation["reasons"]
    assert reason["code"] == "unknown-pagination-style"
    assert reason["position"]["pointer"].startswith(operation["position"]["pointer"])
    assert report["coverage"]["operations"]["degraded"] == 1
    assert {**reason, "severity": "warning"} in report["diagnostics"]
