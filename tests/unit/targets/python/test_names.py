"""One pass names everything in a package."""

from typing import Any

import pytest

from sdkwright.targets.python.names import PythonNames, name
from support.described import OK, api_of, described, one_operation, with_schemas


def names_of(tree: Any) -> PythonNames:
    return name(api_of(tree))


def members(*values: object) -> list[str]:
    api = with_schemas(It={"enum": list(values)})
    return list(name(api).members.values())


@pytest.mark.parametrize(
    ("value", "member"),
    [
        ("red", "RED"),
        ("Traffic.Light/Green", "TRAFFIC_LIGHT_GREEN"),
        ("", "EMPTY"),
        (" ", "SPACE"),
        ("<=", "LESS_THAN_SIGN_EQUALS_SIGN"),
        ("-name", "MINUS_NAME"),
        ("+1", "PLUS_1"),
        ("-1", "MINUS_1"),
        ("1st", "VALUE_1_ST"),
        ("mro", "MRO"),
        ("....", "VALUE"),
        (1, "VALUE_1"),
        (-1, "MINUS_1"),
        (1.5, "VALUE_1_5"),
        (True, "TRUE"),
    ],
)
def test_members(value: object, member: str) -> None:
    assert members(value) == [member]


def test_members_that_come_to_the_same() -> None:
    assert members("a", "A", "a-", "b") == ["A2", "A", "A3", "B"]


def test_hints_come_first() -> None:
    node = {"type": "integer", "enum": [1, 2], "x-enum-varnames": ["LOW", "high-er"]}
    assert list(name(with_schemas(It=node)).members.values()) == ["LOW", "HIGH_ER"]


def inner(name: str) -> dict[str, Any]:
    """An object that is told from others by its only property."""
    return {"type": "object", "properties": {name: {}}}


def json_of(schema: dict[str, Any]) -> dict[str, Any]:
    """The content of a body."""
    return {"content": {"application/json": {"schema": schema}}}


def test_classes_of_inline_schemas() -> None:
    operation = {
        "operationId": "get-it",
        "parameters": [
            {"name": "filter", "in": "query", "schema": {"enum": ["a", "b"]}}
        ],
        "requestBody": json_of(inner("a")),
        "responses": {
            "200": {"description": "", **json_of(inner("a"))},
            "404": {"description": "", **json_of(inner("b"))},
        },
    }
    found = names_of(one_operation(operation, method="post"))
    assert set(found.classes.values()) == {
        "GetItFilter",
        "GetItRequest",
        "GetItResponse",
        "GetItResponse404",
    }


def test_classes_of_nested_schemas() -> None:
    union = {"oneOf": [inner("c"), {"title": "Named", **inner("d")}]}
    node = {
        "type": "object",
        "properties": {
            "list": {"type": "array", "items": inner("a")},
            "map": {"type": "object", "additionalProperties": inner("b")},
            "union": union,
        },
    }
    assert set(name(with_schemas(It=node)).classes.values()) == {
        "It",
        "ItListItem",
        "ItMapValue",
        "ItUnionOption1",
        "ItUnionNamed",
    }


def test_equal_inline_schemas_of_one_owner_share_a_class() -> None:
    node = {"type": "object", "properties": {"from": inner("a"), "to": inner("a")}}
    api = with_schemas(It=node, Other=node)
    assert set(name(api).classes.values()) == {"It", "ItFrom", "Other", "OtherFrom"}


@pytest.mark.parametrize("key", ["Limits", "Number", "Exception", "Model", "True"])
def test_classes_that_modules_use_are_left_free(key: str) -> None:
    api = with_schemas(**{key: {"type": "object", "properties": {"a": {}}}})
    assert [*name(api).classes.values()] == [f"{key}Model"]


def test_classes_in_scripts_without_capitals_leave_their_names_to_fields() -> None:
    other = {"$ref": "#/components/schemas/乙"}
    names = name(
        with_schemas(甲={"type": "object", "properties": {"乙": other}}, 乙={})
    )
    assert names.classes["/components/schemas/甲"] == "甲Model"
    assert list(names.fields.values()) == ["乙"]


def test_groups() -> None:
    item = {
        "get": {"tags": ["Two words", "Other"], "responses": OK},
        "put": {"responses": OK},
        "post": {"tags": ["request"], "responses": OK},
    }
    groups = names_of(described({"/it": item})).groups
    assert {
        tag: (g.accessor, g.class_name, g.async_class_name) for tag, g in groups.items()
    } == {
        "Two words": ("two_words", "TwoWordsApi", "AsyncTwoWordsApi"),
        "default": ("default", "DefaultApi", "AsyncDefaultApi"),
        "request": ("request_", "RequestApi", "AsyncRequestApi"),
    }


def test_credentials() -> None:
    schemes = {
        "oauth": {"type": "openIdConnect", "openIdConnectUrl": "https://a.example"},
        "bearer": {"type": "http", "scheme": "bearer"},
        "second": {"type": "http", "scheme": "bearer"},
        "X-Key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "timeout": {"type": "http", "scheme": "basic"},
        "tls": {"type": "mutualTLS"},
    }
    found = names_of(described(components={"securitySchemes": schemes})).credentials
    assert found == {
        "oauth": "access_token",
        "bearer": "access_token",
        "second": "second",
        "X-Key": "x_key",
        "timeout": "timeout_",
    }


def test_server_variables_leave_the_names_of_the_module_free() -> None:
    variables = {key: {"default": "a"} for key in ("server", "timeout", "region")}
    server = {"url": "https://{server}.{timeout}.{region}", "variables": variables}
    assert names_of(described(servers=[server])).variables == {
        "server": "server_name",
        "timeout": "timeout_name",
        "region": "region",
    }
