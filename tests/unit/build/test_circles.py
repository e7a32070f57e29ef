"""Families whose members say nothing of their own, and unions that hold themselves."""

from typing import Any

import pytest

from sdkwright.model import (
    Anything,
    Nullable,
    Object,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Union,
    Variant,
)
from support.described import with_schemas

STRING, INTEGER = Scalar(ScalarKind.STRING), Scalar(ScalarKind.INTEGER)
BASE: dict[str, Any] = {
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"type": "string"}},
    "discriminator": {"propertyName": "kind"},
}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def schemas(**nodes: Any) -> dict[str, Schema]:
    """The schemas of a description's components, by what follows the section."""
    definitions = with_schemas(**nodes).definitions
    prefix = "/components/schemas/"
    return {id_.removeprefix(prefix): d.schema for id_, d in definitions.items()}


def to(name: str) -> Reference:
    return Reference(f"/components/schemas/{name}")


def test_an_heir_that_adds_nothing_is_a_class_of_its_own() -> None:
    found = schemas(Base=BASE, Heir={"allOf": [ref("Base")]})
    assert found["Heir"] == Object((), bases=(to("Base"),))
    assert found["Base/discriminator"] == Union(
        (Variant(to("Heir"), ("Heir",)), Variant(to("Base"))), "kind"
    )


def test_an_heir_of_an_heir_that_adds_nothing_is_a_class_of_its_own() -> None:
    found = schemas(
        Base=BASE, Heir={"allOf": [ref("Base")]}, Late={"allOf": [ref("Heir")]}
    )
    assert found["Late"] == Object((), bases=(to("Heir"),))


def test_nothing_extends_another_name_of_a_base() -> None:
    own = {"properties": {"own": {"type": "integer"}}}
    found = schemas(
        Base={"properties": {"a": {"type": "string"}}},
        Same={"allOf": [ref("Base")]},
        Again=ref("Same"),
        Heir={"allOf": [ref("Again"), own]},
    )
    heir = found["Heir"]
    assert (found["Same"], found["Again"]) == (to("Base"), to("Same"))
    assert isinstance(heir, Object)
    assert heir.bases == (to("Base"),)


def test_another_name_of_a_base_is_no_heir_of_it() -> None:
    mapping = {"x": "#/components/schemas/X", "heir": "#/components/schemas/Heir"}
    base = {**BASE, "discriminator": {"propertyName": "kind", "mapping": mapping}}
    found = schemas(Base=base, X=ref("Base"), Heir={"allOf": [ref("Base")]})
    assert found["Base/discriminator"] == Union(
        (Variant(to("Heir"), ("heir",)), Variant(to("Base"))), "kind"
    )
    assert found["X"] == to("Base/discriminator")


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        (
            {
                "A": {"oneOf": [ref("B"), {"type": "string"}]},
                "B": {"oneOf": [ref("A"), {"type": "integer"}]},
            },
            {
                "A": Union((Variant(INTEGER), Variant(STRING))),
                "B": Union((Variant(STRING), Variant(INTEGER))),
            },
        ),
        (
            {"A": {"anyOf": [ref("A"), {"type": "string"}, {"type": "null"}]}},
            {"A": Nullable(STRING)},
        ),
        ({"A": {"anyOf": [ref("A"), ref("A")]}}, {"A": Anything()}),
        (
            {
                "A": {"anyOf": [ref("B"), {"type": "string"}]},
                "B": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
            },
            {"A": Nullable(Union((Variant(to("B")), Variant(STRING))))},
        ),
    ],
)
def test_unions(nodes: dict[str, Any], expected: dict[str, Schema]) -> None:
    found = schemas(**nodes)
    assert {name: found[name] for name in expected} == expected
