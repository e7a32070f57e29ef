"""Schema Objects become schemas of the model."""

from typing import Any

import pytest

from sdkwright.model import (
    ABSENT,
    Annotations,
    Anything,
    Array,
    Constant,
    Constraints,
    Enumeration,
    EnumValue,
    Example,
    JsonValue,
    Map,
    Nothing,
    Nullable,
    Object,
    Origin,
    Property,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Step,
    StepKind,
    Tuple,
    Union,
    Variant,
)
from support.described import (
    api_of,
    definition_of,
    described,
    found_in,
    schema_of,
    with_schemas,
)

IT = "/components/schemas/It"
PET = Reference("/components/schemas/Pet")
PET_REF = {"$ref": "#/components/schemas/Pet"}
STRING = Scalar(ScalarKind.STRING)
INTEGER = Scalar(ScalarKind.INTEGER)
A: dict[str, Any] = {"type": "object", "properties": {"a": {"type": "string"}}}


@pytest.mark.parametrize(
    ("node", "schema"),
    [
        (True, Anything()),
        ({}, Anything()),
        (False, Nothing()),
        ({"type": "string"}, STRING),
        ({"type": "integer", "format": "int64"}, Scalar(ScalarKind.INTEGER, "int64")),
        ({"type": "number"}, Scalar(ScalarKind.NUMBER)),
        ({"type": "boolean"}, Scalar(ScalarKind.BOOLEAN)),
        ({"type": "null"}, Scalar(ScalarKind.NULL)),
        ({"contentEncoding": "base64", "type": "string"}, Scalar(ScalarKind.STRING, "byte")),
        ({"contentMediaType": "a/b", "type": "string"}, Scalar(ScalarKind.STRING, "binary")),
        ({"const": "a"}, Constant("a", ScalarKind.STRING)),
        ({"const": True}, Constant(True, ScalarKind.BOOLEAN)),
        ({"const": 1}, Constant(1, ScalarKind.INTEGER)),
        ({"const": None}, Scalar(ScalarKind.NULL)),
        ({"const": {"a": 1}}, Anything()),
        ({"type": "array"}, Array(Anything())),
        ({"type": "array", "items": {"type": "string"}}, Array(STRING)),
        ({"items": {"type": "string"}}, Array(STRING)),
        ({"type": "array", "items": PET_REF}, Array(PET)),
        ({"prefixItems": [{"type": "string"}], "items": False}, Tuple((STRING,), None)),
        ({"prefixItems": [{"type": "string"}]}, Tuple((STRING,), Anything())),
        ({"type": "object"}, Map(Anything())),
        ({"additionalProperties": {"type": "string"}}, Map(STRING)),
        ({"type": "object", "additionalProperties": False}, Map(Anything())),
        ({"patternProperties": {"^x": {"type": "string"}}, "additionalProperties": False}, Map(STRING)),
        (PET_REF, PET),
        ({"allOf": [PET_REF]}, PET),
        ({"allOf": [PET_REF], "description": "Mine."}, PET),
        ({"oneOf": [PET_REF, {"type": "null"}]}, Nullable(PET)),
        ({"type": ["string", "integer"]}, Union((Variant(STRING), Variant(INTEGER)))),
        ({"anyOf": [{"type": "string"}, {"type": "string"}]}, STRING),
        ({"oneOf": [{"type": "string"}, PET_REF]}, Union((Variant(STRING), Variant(PET)))),
    ],
)  # fmt: skip
def test_every_kind(node: Any, schema: Schema) -> None:
    assert schema_of(node, Pet=A) == schema


@pytest.mark.parametrize(
    ("node", "schema"),
    [
        ({"type": ["string", "null"]}, Nullable(STRING)),
        ({"type": ["string", "null"], "maxLength": 3}, Nullable(Scalar(ScalarKind.STRING, "", Constraints(max_length=3)))),
        ({"anyOf": [{"type": ["string", "null"]}, {"type": "integer"}]}, Nullable(Union((Variant(STRING), Variant(INTEGER))))),
        ({"anyOf": [{"type": "null"}]}, Scalar(ScalarKind.NULL)),
        ({"enum": [None]}, Scalar(ScalarKind.NULL)),
        ({"type": ["array", "null"], "items": PET_REF}, Nullable(Array(PET))),
    ],
)  # fmt: skip
def test_null(node: Any, schema: Schema) -> None:
    assert schema_of(node, Pet=A) == schema


@pytest.mark.parametrize(
    "pet",
    [{**A, "type": ["object", "null"]}, {"type": ["string", "null"], "enum": ["a", None]}],
)  # fmt: skip
def test_a_component_that_may_be_null_says_so_where_it_is_used(pet: Any) -> None:
    api = with_schemas(It={"type": "array", "items": PET_REF}, Pet=pet)
    assert isinstance(api.definitions[PET.target].schema, Object | Enumeration)
    assert api.definitions[IT].schema == Array(Nullable(PET))


def test_limits() -> None:
    node = {"type": "number", "minimum": 0, "exclusiveMaximum": 1.5, "multipleOf": 0.5}
    limits = Constraints(minimum=0, exclusive_maximum=1.5, multiple_of=0.5)
    assert schema_of(node) == Scalar(ScalarKind.NUMBER, "", limits)


def test_annotations() -> None:
    definition = definition_of(
        {
            "type": "string",
            "title": "It",
            "description": "What it is.",
            "default": None,
            "examples": ["a"],
            "deprecated": True,
            "readOnly": True,
        }
    )
    assert definition.annotations == Annotations(
        title="It",
        description="What it is.",
        default=None,
        examples=(Example("a"),),
        deprecated=True,
        read_only=True,
    )
    assert definition_of({}).annotations.default is ABSENT


def test_an_object() -> None:
    node = {**A, "required": ["a"], "additionalProperties": {"type": "integer"}}
    prop = Property("a", STRING, True, f"{IT}/properties/a")
    assert schema_of(node) == Object((prop,), INTEGER)
    assert schema_of({**A, "additionalProperties": False}) == Object(
        (Property("a", STRING, False, f"{IT}/properties/a"),), None
    )


def test_an_enumeration() -> None:
    node = {
        "type": "string",
        "enum": ["a", "b", "a", None],
        "x-enum-varnames": ["FIRST"],
        "x-enum-descriptions": ["The first."],
    }
    values = (EnumValue("a", "FIRST", "The first."), EnumValue("b"))
    assert schema_of(node) == Enumeration(values, ScalarKind.STRING)


def test_values_of_several_types() -> None:
    given: list[JsonValue] = ["a", 1, True, 1.0]
    values = tuple(map(EnumValue, given))
    assert schema_of({"enum": given}) == Enumeration(values, None)
    assert schema_of({"enum": [{"a": 1}]}) == Anything()


def test_extensions_by_value() -> None:
    node = {"enum": [1, 2], "x-enum-descriptions": {"1": "One."}}
    described = (EnumValue(1, "", "One."), EnumValue(2))
    assert schema_of(node) == Enumeration(described, ScalarKind.INTEGER)


@pytest.mark.parametrize(
    "extension",
    [
        {
            "x-ms-enum": {
                "values": [
                    {"value": 2, "name": "High"},
                    {"value": 1, "name": "Low", "description": "One."},
                ]
            }
        },
        {
            "x-fern-enum": {
                "1": {"name": "Low", "description": "One."},
                "2": {"name": "High"},
            }
        },
        {
            "x-speakeasy-enums": ["Low", "High"],
            "x-speakeasy-enum-descriptions": ["One."],
        },
        {"x-enum-varnames": ["Low", "High"], "x-enum-descriptions": ["One.", ""]},
        {"x-enumNames": {"1": "Low", "2": "High"}, "x-enumDescriptions": {"1": "One."}},
    ],
)
def test_extensions_that_name_members(extension: dict[str, Any]) -> None:
    members = (EnumValue(1, "Low", "One."), EnumValue(2, "High"))
    schema = schema_of({"enum": [1, 2], **extension})
    assert schema == Enumeration(members, ScalarKind.INTEGER)


def test_inline_objects_have_definitions_where_they_stand() -> None:
    inner = {"type": "array", "items": {"oneOf": [A, {"title": "Other", **A}]}}
    api = with_schemas(It={"type": "object", "properties": {"list": inner}})
    place = f"{IT}/properties/list/items/oneOf"
    (prop,) = as_object(api.definitions[IT].schema).properties
    assert prop.schema == Array(
        Union((Variant(Reference(f"{place}/0")), Variant(Reference(f"{place}/1"))))
    )
    steps = (Step(StepKind.PROPERTY, "list"), Step(StepKind.ITEM))
    assert api.definitions[f"{place}/0"].origin == Origin(
        "It",
        (*steps, Step(StepKind.VARIANT, "0")),
        place="schemas/It/properties/list/items/oneOf/0",
    )
    assert api.definitions[f"{place}/1"].origin == Origin(
        "It",
        (*steps, Step(StepKind.VARIANT, "Other")),
        hint="Other",
        place="schemas/It/properties/list/items/oneOf/Other",
    )


def test_recursion_of_a_component() -> None:
    node = {
        "type": "object",
        "properties": {"next": {"$ref": "#/components/schemas/It"}},
    }
    (prop,) = as_object(schema_of(node)).properties
    assert prop.schema == Reference(IT)


def test_recursion_of_an_inline_schema() -> None:
    pointer = "/components/schemas/It/properties/list"
    inline = {"type": "array", "items": {"$ref": f"#{pointer}"}}
    api = with_schemas(It={"type": "object", "properties": {"list": inline}})
    assert api.definitions[pointer].schema == Array(Reference(pointer))


def test_one_base_is_inherited() -> None:
    own = {"type": "object", "properties": {"b": {"type": "integer"}}}
    schema = as_object(schema_of({"allOf": [PET_REF, own]}, Pet=A))
    assert schema.bases == (PET,)
    assert [prop.name for prop in schema.properties] == ["b"]


@pytest.mark.parametrize(
    "node",
    [
        {"allOf": [PET_REF, {"$ref": "#/components/schemas/Other"}]},
        {"allOf": [PET_REF, {"properties": {"a": {"maxLength": 3}, "b": {}}}]},
        {"allOf": [PET_REF], "required": ["a"], "properties": {"b": {}}},
    ],
    ids=["several bases", "a property anew", "a property that is required"],
)
def test_other_parts_are_written_out(node: Any) -> None:
    other = {"type": "object", "properties": {"b": {"type": "integer"}}}
    schema = as_object(schema_of(node, Pet=A, Other=other))
    assert schema.bases == ()
    assert [prop.name for prop in schema.properties] == ["a", "b"]


def test_what_all_parts_require_is_required() -> None:
    schema = as_object(schema_of({"allOf": [A, {"required": ["a"]}]}))
    assert schema.properties[0].required


DETAILED = {
    "type": "object",
    "required": ["c"],
    "properties": {"c": {"type": "string"}},
}


@pytest.mark.parametrize(
    ("first", "last", "wins"),
    [
        ({"enum": ["a", "b"]}, {"type": "string"}, "first"),
        ({"type": "string"}, {"enum": ["a", "b"]}, "last"),
        ({"type": "string"}, {"maxLength": 3}, "first"),
        (DETAILED, {"type": ["object", "null"]}, "first"),
        (DETAILED, {"type": "object", "properties": {"c": {}}}, "first"),
        (DETAILED, DETAILED, "last"),
        ({"items": DETAILED}, {"type": "array", "items": {"type": "object"}}, "first"),
        (PET_REF, {"type": "object"}, "first"),
        (PET_REF, DETAILED, "last"),
        ({"type": "string"}, {}, "first"),
    ],
)
def test_the_part_that_says_most_of_a_property(
    first: Any, last: Any, wins: str
) -> None:
    node = {"allOf": [{"properties": {"a": part}} for part in (first, last)]}
    (found,) = as_object(schema_of(node, Pet=A)).properties
    assert found.pointer == f"{IT}/allOf/{('first', 'last').index(wins)}/properties/a"


@pytest.mark.parametrize(
    ("first", "last", "codes"),
    [
        ({"type": "string"}, {"type": "integer"}, ["type-contradiction"]),
        ({"type": "number"}, {"type": "integer"}, []),
        ({"type": ["string", "null"]}, {"type": "string"}, []),
        ({"type": "string"}, {"maxLength": 3}, []),
        (PET_REF, {"type": "array"}, ["type-contradiction"]),
    ],
)
def test_properties_that_no_value_fits_are_told(
    first: Any, last: Any, codes: list[str]
) -> None:
    it = {"allOf": [{"properties": {"a": part}} for part in (first, last)]}
    tree = described(components={"schemas": {"Pet": A, "It": it}})
    found = [p.code for p in found_in(tree) if p.code != "unused-component"]
    assert found == codes


def of_user(description: str, **id_: Any) -> dict[str, Any]:
    schema = {"type": "integer", **id_}
    properties = {"id": schema, "name": {"type": "string"}}
    return {"type": "object", "description": description, "properties": properties}


def test_equal_inline_schemas_of_an_owner_are_one() -> None:
    first, last = of_user("Who began it."), of_user("Who ended it.", format="int64")
    other = of_user("Who.", format="int32")
    it = {"properties": {"a": first, "b": last, "c": other}}
    api = with_schemas(It=it, Other={"properties": {"a": first}})
    shared = api.definitions[f"{IT}/properties/a"]
    assert f"{IT}/properties/b" not in api.definitions
    assert f"{IT}/properties/c" in api.definitions
    assert "/components/schemas/Other/properties/a" in api.definitions
    assert shared.likes == ("schemas/It/properties/b",)
    assert shared.annotations.description == ""
    # The longer of both is long enough for either.
    assert as_object(shared.schema).properties[0].schema == Scalar(
        ScalarKind.INTEGER, "int64"
    )
    a, b, _ = as_object(api.definitions[IT].schema).properties
    assert (a.schema, b.schema) == (Reference(shared.id), Reference(shared.id))
    assert a.annotations.description == "Who began it."
    assert b.annotations.description == "Who ended it."


def test_tags_of_a_discriminator() -> None:
    mapping = {"kitty": "#/components/schemas/Cat", "tom": "Cat"}
    node = {
        "oneOf": [
            {"$ref": "#/components/schemas/Cat"},
            {"$ref": "#/components/schemas/Dog"},
        ],
        "discriminator": {"propertyName": "kind", "mapping": mapping},
    }
    pet = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}},
    }
    cat = Variant(Reference("/components/schemas/Cat"), ("kitty", "tom"))
    dog = Variant(Reference("/components/schemas/Dog"), ("Dog",))
    assert schema_of(node, Cat=pet, Dog=pet) == Union((cat, dog), "kind")


def test_a_union_with_a_discriminator_has_a_definition() -> None:
    pet = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}},
    }
    union = {"oneOf": [PET_REF, pet], "discriminator": {"propertyName": "kind"}}
    schema = schema_of({"type": "array", "items": union}, Pet=pet)
    assert schema == Array(Reference(f"{IT}/items"))


def as_object(schema: Schema) -> Object:
    assert isinstance(schema, Object)
    return schema


@pytest.mark.parametrize("keyword", ["allOf", "anyOf", "oneOf"])
def test_an_empty_composition_is_read_as_if_it_were_not_there(keyword: str) -> None:
    empty = {keyword: list[Any]()}
    parts = {"schemas": {"A": {**empty, "type": "string"}, "B": empty}}
    api = api_of({**described(components=parts), "openapi": "3.0.3"})
    assert [definition.schema for definition in api.definitions.values()] == [
        Scalar(ScalarKind.STRING),
        Anything(),
    ]


def test_a_base_that_is_no_component_has_a_definition() -> None:
    api = with_schemas(
        It={
            "$defs": {"base": {"type": "object", "properties": {"a": {}}}},
            "allOf": [
                {"$ref": "#/components/schemas/It/$defs/base"},
                {"properties": {"b": {}}},
            ],
        }
    )
    found = api.definitions["/components/schemas/It"].schema
    assert isinstance(found, Object)
    (base,) = found.bases
    assert base == Reference("/components/schemas/It/$defs/base")
    assert isinstance(api.definitions[base.target].schema, Object)
