"""The tags by which the members of a union are known."""

from typing import Any

import pytest

from sdkwright.model import Reference, Schema, Union
from support.described import schema_of, with_schemas

MAPPING = {"kitty": "#/components/schemas/Cat"}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def tagged(*values: str, **more: Any) -> dict[str, Any]:
    """An object whose kind is one of the values, or any."""
    kind = {"type": "string", **({"enum": list(values)} if values else {})}
    return {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": kind, **more},
    }


def tags(schema: Schema) -> dict[str, tuple[str, ...]]:
    """The tags of each member of a union that has a discriminator."""
    assert isinstance(schema, Union)
    found = {
        variant.schema.target.rpartition("/")[2]: variant.tags
        for variant in schema.variants
        if isinstance(variant.schema, Reference)
    }
    return found if schema.discriminator else {}


def of_pets(mapping: dict[str, str], cat: Any, dog: Any, **more: Any) -> Schema:
    discriminator = {"propertyName": "kind", **({"mapping": mapping} if mapping else {})}
    node = {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": discriminator}
    return schema_of(node, Cat=cat, Dog=dog, **more)


@pytest.mark.parametrize(
    ("mapping", "cat", "dog", "expected"),
    [
        ({}, tagged(), tagged(), {"Cat": ("Cat",), "Dog": ("Dog",)}),
        ({}, tagged("cat"), tagged("dog"), {"Cat": ("cat",), "Dog": ("dog",)}),
        ({}, tagged("a", "b"), tagged("c"), {"Cat": ("a", "b"), "Dog": ("c",)}),
        # A name that is allowed is what OpenAPI takes.
        ({}, tagged("Cat", "Lion"), tagged("d"), {"Cat": ("Cat",), "Dog": ("d",)}),
        (MAPPING, tagged("cat"), tagged("dog"), {"Cat": ("kitty",), "Dog": ("dog",)}),
        # The same values tell nobody apart.
        ({}, tagged("pet", a={}), tagged("pet", b={}), {}),
    ],
)
def test_members_are_known_by_what_their_property_allows(
    mapping: dict[str, str], cat: Any, dog: Any, expected: dict[str, tuple[str, ...]]
) -> None:
    assert tags(of_pets(mapping, cat, dog)) == expected


def test_what_parts_allow_counts_together() -> None:
    def heir(kind: dict[str, Any]) -> dict[str, Any]:
        return {"allOf": [ref("Pet"), {"type": "object", "properties": {"kind": kind}}]}

    found = of_pets(
        {}, heir({"const": "cat"}), heir({"const": "dog"}), Pet=tagged("dog", "cat")
    )
    assert tags(found) == {"Cat": ("cat",), "Dog": ("dog",)}


def test_members_that_stand_in_place_have_tags_too() -> None:
    node = {
        "oneOf": [tagged("cat", a={}), tagged("dog", b={})],
        "discriminator": {"propertyName": "kind"},
    }
    assert tags(schema_of(node)) == {"0": ("cat",), "1": ("dog",)}


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [(("cat", "dog"), ("cat", "dog")), ((), ("Cat", "Dog"))],
)
def test_heirs_are_known_by_their_own_values(
    kinds: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    base = {**tagged("cat", "dog"), "discriminator": {"propertyName": "kind"}}
    heirs: dict[str, Any] = {name: {"allOf": [ref("Pet")]} for name in ("Cat", "Dog")}
    for name, kind in zip(heirs, kinds, strict=False):
        heirs[name] = {"allOf": [ref("Pet"), tagged(kind)]}
    family = with_schemas(Pet=base, **heirs).definitions[
        "/components/schemas/Pet/discriminator"
    ]
    found = tags(family.schema)
    assert (found["Cat"], found["Dog"]) == ((expected[0],), (expected[1],))


def test_an_heir_counts_for_more_than_its_base() -> None:
    base = {**tagged(), "discriminator": {"propertyName": "kind"}}
    cat = {"allOf": [ref("Pet"), tagged("cat")]}
    lion = {"allOf": [ref("Cat"), tagged("lion")]}
    family = with_schemas(Pet=base, Cat=cat, Lion=lion).definitions[
        "/components/schemas/Pet/discriminator"
    ]
    assert tags(family.schema) == {"Cat": ("cat",), "Lion": ("lion",), "Pet": ()}
