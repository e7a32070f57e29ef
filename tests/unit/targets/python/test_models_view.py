"""Annotations of models are evaluated where they stand, unless they must not be."""

from typing import Any

import pytest

from sdkwright.targets.python.names import name
from sdkwright.targets.python.view.models import model_modules
from support.described import api_of, one_operation

REFERENCE = {"$ref": "#/components/schemas/Node"}


def modules(**schemas: Any) -> dict[str, bool]:
    """The modules of a description, and which of them postpone their annotations."""
    response = {
        "description": "",
        "content": {"application/json": {"schema": REFERENCE}},
    }
    operation = {"operationId": "get", "responses": {"200": response}}
    tree = one_operation(operation, components={"schemas": schemas})
    api = api_of(tree)
    return {m.name: m.is_postponed for m in model_modules(api, name(api))}


def obj(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


@pytest.mark.parametrize(
    ("node", "postponed"),
    [
        (obj(name={"type": "string"}), False),
        (obj(kind={"type": "string", "enum": ["a", "b"]}), False),
        (obj(part=obj(size={"type": "integer"})), False),
        (obj(next=REFERENCE), True),
        (obj(all={"type": "array", "items": REFERENCE}), True),
        ({"type": "object", "additionalProperties": REFERENCE}, False),
        ({**obj(id={}), "additionalProperties": REFERENCE}, True),
        (obj(part=obj(whole=REFERENCE)), True),
    ],
)
def test_annotations_that_speak_of_later_classes_are_postponed(
    node: Any, postponed: bool
) -> None:
    assert any(modules(Node=node).values()) is postponed
