"""Sample calls are written as people would write them."""

from typing import Any

import pytest

from sdkwright.targets.python.layout import flat
from sdkwright.targets.python.names import name
from sdkwright.targets.python.samples import Sampler
from support.described import api_of, one_operation

PET = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": {"type": "string"},
        "born": {"type": "string", "format": "date"},
        "kind": {"type": "string", "enum": ["cat", "dog"]},
        "friends": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
    },
}


def call(operation: dict[str, Any]) -> str:
    """The sample call of an operation, on one line."""
    tree = one_operation(
        {"operationId": "doIt", "tags": ["Its"], **operation},
        method="post",
        components={"schemas": {"Pet": PET}},
    )
    api = api_of(tree)
    sample = Sampler(api, name(api)).call(api.operations[0])
    return flat(sample.expression("client."))


def with_parameter(**parameter: Any) -> dict[str, Any]:
    return {"parameters": [{"name": "p", "in": "query", **parameter}]}


def with_body(example: Any, schema: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema, "example": example}}
    return {"requestBody": {"content": content}}


REF = {"$ref": "#/components/schemas/Pet"}


@pytest.mark.parametrize(
    ("parameter", "expected"),
    [
        ({"schema": {"type": "string"}}, "client.its.do_it()"),
        ({"schema": {"type": "string"}, "example": "a"}, 'client.its.do_it(p="a")'),
        ({"required": True, "schema": {"type": "integer"}, "example": 2}, "client.its.do_it(2)"),
        (
            {"schema": {"type": "string", "format": "date-time"}, "example": "2030-01-02T00:00:00Z"},
            'client.its.do_it(p=datetime.fromisoformat("2030-01-02T00:00:00Z"))',
        ),
        ({"schema": {"enum": ["a-b", "c"]}, "example": "a-b"}, "client.its.do_it(p=models.DoItP.A_B)"),
        ({"schema": {"enum": ["a-b"]}, "example": "a-b"}, 'client.its.do_it(p="a-b")'),
        ({"schema": {"enum": ["a", "b"]}, "example": "c"}, "client.its.do_it(p=models.DoItP.A)"),
    ],
)  # fmt: skip
def test_parameters(parameter: dict[str, Any], expected: str) -> None:
    assert call(with_parameter(**parameter)) == expected


@pytest.mark.parametrize(
    ("example", "schema", "body"),
    [
        ({"name": "Rex"}, REF, 'models.Pet(name="Rex")'),
        ({"name": "Rex", "kind": "cat"}, REF, 'models.Pet(name="Rex", kind=models.PetKind.CAT)'),
        ({"name": "Rex", "born": "2024-02-29"}, REF, 'models.Pet(name="Rex", born=date.fromisoformat("2024-02-29"))'),
        ({"name": "Rex", "friends": [{"name": "Kim"}]}, REF, 'models.Pet(name="Rex", friends=[models.Pet(name="Kim")])'),
        ({"name": "Rex", "unknown": 1}, REF, 'models.Pet.from_dict({"name": "Rex", "unknown": 1})'),
        ([1], {"type": "array", "items": REF}, '[models.Pet(name="...")]'),
        ({"a": None}, {"type": "object", "additionalProperties": REF}, "{}"),
        ({"name": "Rex", "friends": [{"name": "Kim", "age": 3}]}, REF, 'models.Pet(name="Rex", friends=[models.Pet.from_dict({"name": "Kim", "age": 3})])'),
    ],
)  # fmt: skip
def test_bodies(example: Any, schema: Any, body: str) -> None:
    assert call(with_body(example, schema)) == f"client.its.do_it(body={body})"


def test_a_body_without_an_example_is_made_up() -> None:
    content = {"application/json": {"schema": REF}}
    operation = {"requestBody": {"required": True, "content": content}}
    assert call(operation) == 'client.its.do_it(body=models.Pet(name="..."))'


@pytest.mark.parametrize(
    ("media_type", "example", "body"),
    [
        ("text/plain", "a", '"a"'),
        ("text/plain", {"text": "a"}, '"..."'),
        ("application/octet-stream", "@a.zip", 'b"@a.zip"'),
        ("application/octet-stream", "\u00e9", '"\u00e9".encode()'),
        ("multipart/form-data", {"name": "Rex"}, '{"name": "Rex"}'),
    ],
)
def test_bodies_that_are_no_json(media_type: str, example: Any, body: str) -> None:
    content = {media_type: {"schema": {"type": "string"}, "example": example}}
    written = call({"requestBody": {"content": content}})
    assert written == f"client.its.do_it(body={body})"


def test_what_an_heir_inherits_is_made_up_as_well() -> None:
    heir = {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"properties": {"x": {}}}]}
    tree = one_operation(
        {"operationId": "doIt", "tags": ["Its"], **with_schema(heir)},
        method="post",
        components={"schemas": {"Pet": PET}},
    )
    api = api_of(tree)
    sample = Sampler(api, name(api)).call(api.operations[0])
    expected = 'client.its.do_it(body=models.DoItRequest(name="..."))'
    assert flat(sample.expression("client.")) == expected


def with_schema(schema: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {"requestBody": {"required": True, "content": content}}
