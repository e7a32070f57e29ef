"""Schemas become type expressions, as each kind of place speaks of them."""

import pytest

from sdkwright.model import (
    Anything,
    Array,
    Constant,
    Definition,
    Enumeration,
    EnumValue,
    Map,
    Nothing,
    Nullable,
    Object,
    Origin,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Tuple,
    Union,
    Variant,
)
from sdkwright.targets.python.types import NONE, TypeText, TypeWriter, union
from sdkwright.targets.python.vocabularies import (
    for_arguments,
    for_fields,
    for_readers,
    for_results,
)

STRING = Scalar(ScalarKind.STRING)
INTEGER = Scalar(ScalarKind.INTEGER)
NUMBER = Scalar(ScalarKind.NUMBER)
COLOURS = Enumeration((EnumValue("red"),), ScalarKind.STRING)
LEVELS = Enumeration((EnumValue(1),), ScalarKind.INTEGER)
SCHEMAS: dict[str, Schema] = {
    "Pet": Object(()),
    "Colour": COLOURS,
    "Level": LEVELS,
    "Pets": Array(Reference("Pet")),
    "Either": Union((Variant(STRING), Variant(INTEGER))),
    "Text": STRING,
    "OtherText": Reference("Text"),
}
DEFINITIONS = {
    key: Definition(key, Origin(key), schema) for key, schema in SCHEMAS.items()
}
CLASSES = {key: key for key in DEFINITIONS}
MODULES = {key: key.lower() for key in DEFINITIONS}

FIELDS = TypeWriter(DEFINITIONS, for_fields(CLASSES, MODULES))
ARGUMENTS = TypeWriter(DEFINITIONS, for_arguments(CLASSES))
RESULTS = TypeWriter(DEFINITIONS, for_results(CLASSES))
READERS = TypeWriter(DEFINITIONS, for_readers(CLASSES))

PET = Reference("Pet")


def union_of(*schemas: Schema) -> Union:
    return Union(tuple(map(Variant, schemas)))


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (STRING, "str"),
        (Scalar(ScalarKind.STRING, "date-time"), "DateTime"),
        (Scalar(ScalarKind.STRING, "unheard-of"), "str"),
        (Scalar(ScalarKind.INTEGER, "date-time"), "int"),
        (NUMBER, "Number"),
        (Scalar(ScalarKind.BOOLEAN), "bool"),
        (Scalar(ScalarKind.NULL), "None"),
        (Constant("a", ScalarKind.STRING), 'Literal["a"]'),
        (Constant(True, ScalarKind.BOOLEAN), "Literal[True]"),
        (Constant(1.5, ScalarKind.NUMBER), "float"),
        (Enumeration((EnumValue(1.5), EnumValue(1)), None), "Number"),
        (Enumeration((EnumValue("a"), EnumValue(1)), None), "str | int"),
        (Nullable(STRING), "str | None"),
        (Array(Nullable(STRING)), "list[str | None]"),
        (
            Tuple((STRING, INTEGER), None),
            "Annotated[list[str | int], Places(str, int)]",
        ),
        (
            Tuple((STRING,), Anything()),
            "Annotated[list[Any], Places(str, rest=Any)]",
        ),
        (Map(Array(INTEGER)), "dict[str, list[int]]"),
        (Anything(), "Any"),
        (Nothing(), "Any"),
        (union_of(STRING, INTEGER), "str | int"),
        (union_of(Nullable(STRING), INTEGER), "str | int | None"),
        (union_of(INTEGER, NUMBER), "Number"),
        (union_of(STRING, Anything()), "Any"),
        (union_of(Array(union_of(STRING, INTEGER)), STRING), "list[str | int] | str"),
        (PET, "Pet"),
        (Reference("Pets"), "Pets"),
        (Reference("Either"), "Either"),
        (Reference("Text"), "str"),
        (Reference("OtherText"), "str"),
    ],
)
def test_types_of_fields(schema: Schema, expected: str) -> None:
    assert FIELDS.write(schema).text == expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (PET, "models.Pet | JsonObject"),
        (Reference("Colour"), "models.Colour | str"),
        (Reference("Level"), "models.Level | int"),
        (Reference("Pets"), "models.Pets | JsonArray"),
        (Nullable(PET), "models.Pet | JsonObject | None"),
        (Array(PET), "Sequence[models.Pet | JsonObject]"),
        (Map(NUMBER), "Mapping[str, float]"),
        (Scalar(ScalarKind.STRING, "date-time"), "datetime"),
        (Scalar(ScalarKind.STRING, "byte"), "bytes"),
    ],
)
def test_types_of_arguments(schema: Schema, expected: str) -> None:
    assert ARGUMENTS.write(schema).text == expected


@pytest.mark.parametrize(
    ("schema", "result", "read"),
    [
        (Array(PET), "list[models.Pet]", "list[Pet]"),
        (Reference("Colour"), "models.Colour", "Colour"),
        (Scalar(ScalarKind.STRING, "uuid"), "Uuid", "UUID"),
    ],
)
def test_types_of_results_and_in_docs(schema: Schema, result: str, read: str) -> None:
    assert RESULTS.write(schema).text == result
    assert READERS.write(schema).text == read


def test_imports_come_along() -> None:
    assert FIELDS.write(Map(union_of(PET, NUMBER))).imports == {
        ("models.pet", "Pet"),
        ("_runtime.formats", "Number"),
    }
    assert ARGUMENTS.write(Array(PET)).imports == {
        ("", "models"),
        ("_runtime.types", "JsonObject"),
        ("collections.abc", "Sequence"),
    }


def test_a_union_of_one_is_that_one() -> None:
    assert union((TypeText("str"), TypeText("str"))) == TypeText("str")
    assert union((NONE,)) == NONE


def test_members_are_not_told_by_their_text() -> None:
    literal = TypeText('Literal["a | b"]')
    assert union((literal, TypeText("str"))).members == ('Literal["a | b"]', "str")
