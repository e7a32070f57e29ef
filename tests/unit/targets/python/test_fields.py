"""The type of a field has as many states as the schema."""

from typing import Any

import pytest

from sdkwright.targets.python.names import name
from sdkwright.targets.python.view.models import model_modules
from support.described import with_schemas


def declared(node: Any, *, required: bool, **others: Any) -> str:
    """The declaration of a property, on one line."""
    it = {"type": "object", "properties": {"a": node}}
    api = with_schemas(It={**it, "required": ["a"]} if required else it, **others)
    (module,) = (m for m in model_modules(api, name(api)) if m.name == "it")
    return " ".join(module.classes[0].fields[0].declaration.split())


NULLABLE = {"type": ["string", "null"]}


@pytest.mark.parametrize(
    ("node", "needed", "optional"),
    [
        ({"type": "string"}, "a: str", "a: str | None = None"),
        (NULLABLE, "a: str | None", "a: str | None | Unset = UNSET"),
        ({}, "a: Any", "a: Any = None"),
        ({"const": "x"}, 'a: Literal["x"] = "x"', 'a: Literal["x"] | None = None'),
        ({"const": 1.5}, "a: float", "a: float | None = None"),
        (
            {"type": "integer", "minimum": 0},
            "a: Annotated[int, Limits(ge=0)]",
            "a: Annotated[int | None, Limits(ge=0)] = None",
        ),
        (
            {**NULLABLE, "maxLength": 2},
            "a: Annotated[str | None, Limits(max_length=2)]",
            "a: Annotated[str | None | Unset, Limits(max_length=2)] = UNSET",
        ),
    ],
)
def test_states(node: Any, needed: str, optional: str) -> None:
    assert declared(node, required=True) == needed
    assert declared(node, required=False) == optional


def test_a_component_that_may_be_null_has_three_states() -> None:
    other = {"type": ["object", "null"], "properties": {"b": {}}}
    node = {"$ref": "#/components/schemas/Other"}
    assert declared(node, required=False, Other=other) == (
        "a: Other | None | Unset = UNSET"
    )


def test_limits_of_a_component() -> None:
    code = {"type": "string", "pattern": "^a$"}
    node = {"$ref": "#/components/schemas/Code"}
    assert declared(node, required=True, Code=code) == (
        'a: Annotated[str, Limits(pattern="^a$")]'
    )


@pytest.mark.parametrize(
    ("names", "base", "aliases"),
    [
        (["a", "snake_case"], "Model", 0),
        (["camelCase", "a"], "CamelModel", 0),
        (["camelCase", "otherCase", "snake_case"], "CamelModel", 1),
        (["PascalCase", "Other"], "PascalModel", 0),
        (["PascalCase", "camelCase", "a"], "CamelModel", 1),
        (["PascalCase", "a"], "Model", 1),
    ],
)
def test_the_base_fits_the_most_names(
    names: list[str], base: str, aliases: int
) -> None:
    node = {"type": "object", "properties": {name: {} for name in names}}
    api = with_schemas(It=node)
    ((module),) = model_modules(api, name(api))
    assert module.classes[0].bases == (base,)
    declarations = [field.declaration for field in module.classes[0].fields]
    assert sum("Field(alias=" in text for text in declarations) == aliases
