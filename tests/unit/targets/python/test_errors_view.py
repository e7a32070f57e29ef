"""Errors are of the types that their operations give them, and said where they differ."""

from collections.abc import Mapping
from typing import Any

import pytest

from sdkwright.targets.python.names import name
from sdkwright.targets.python.types import TypeText, TypeWriter
from sdkwright.targets.python.view.errors import common_errors, error_types
from sdkwright.targets.python.vocabularies import for_results
from support.described import OK, api_of, described

USUAL, OTHER, INVALID = "models.Usual", "models.Other", "models.Invalid"


def response(schema: str) -> dict[str, Any]:
    reference = {"$ref": f"#/components/schemas/{schema.removeprefix('models.')}"}
    return {"description": "", "content": {"application/json": {"schema": reference}}}


def said(*operations: Mapping[str, str]) -> tuple[Any, list[Any]]:
    """The errors that all have in common, and those that each operation says."""
    schemas = {s.removeprefix("models."): {"type": "object", "properties": {"a": {}}}
               for s in (USUAL, OTHER, INVALID)}  # fmt: skip
    tree = described(
        {
            f"/{index}": {
                "get": {
                    "operationId": f"o{index}",
                    "responses": {
                        **OK,
                        **{status: response(of) for status, of in errors.items()},
                    },
                }
            }
            for index, errors in enumerate(operations)
        },
        components={"schemas": schemas},
    )
    api = api_of(tree)
    types = TypeWriter(api.definitions, for_results(name(api).classes))
    common = common_errors(api, types)
    beyond = [common.beyond(error_types(o, types)) for o in api.operations]
    return texts(common.table), [texts(found) for found in beyond]


def texts(table: Mapping[str, TypeText]) -> dict[str, str]:
    return {status: written.text for status, written in table.items()}


MANY = {"404": USUAL, "403": USUAL, "500": USUAL}


@pytest.mark.parametrize(
    ("errors", "says"),
    [
        ({"404": USUAL}, {}),
        ({"404": OTHER}, {"404": OTHER}),
        ({"422": INVALID, "404": USUAL}, {}),
        ({"422": USUAL}, {"422": USUAL}),
        ({"default": OTHER, "404": USUAL}, {"default": OTHER, "404": USUAL}),
        ({"default": USUAL}, {"default": USUAL}),
        ({"4XX": USUAL, "422": INVALID}, {"4XX": USUAL, "422": INVALID}),
    ],
)
def test_an_operation_says_what_is_not_common(
    errors: dict[str, str], says: dict[str, str]
) -> None:
    invalid = {"422": INVALID}
    common, (*_, last) = said(MANY, MANY, invalid, invalid, errors)
    assert common == {"422": INVALID, "default": USUAL}
    assert last == says


@pytest.mark.parametrize(
    ("errors", "says"),
    [
        ({"default": USUAL}, {}),
        ({"4XX": USUAL, "default": OTHER}, {"4XX": USUAL, "default": OTHER}),
    ],
)
def test_where_all_errors_are_alike(
    errors: dict[str, str], says: dict[str, str]
) -> None:
    common, (*_, last) = said(MANY, errors)
    assert common == {"default": USUAL}
    assert last == says
