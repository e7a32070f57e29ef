"""Python: links in types, and values as expressions."""

import pytest

from sdkwright.model import (
    Array,
    Enumeration,
    EnumValue,
    JsonValue,
    Map,
    Nullable,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Union,
    Variant,
)
from sdkwright.targets.markdown.flavours.python.links import TypeLinks
from sdkwright.targets.markdown.flavours.python.values import Values
from sdkwright.targets.markdown.pages import Names, pages_of
from sdkwright.targets.python.layout import flat
from sdkwright.targets.python.names import name
from sdkwright.targets.python.types import TypeText
from unit.targets.markdown.apis import api, component, record

STRING = Scalar(ScalarKind.STRING)
MOMENT = Scalar(ScalarKind.STRING, "date-time")
COLOUR = Enumeration((EnumValue("red"), EnumValue("green")), ScalarKind.STRING)
THINGS = api(
    definitions=[
        component("Colour", COLOUR),
        component("Cat", record({"fullName": STRING, "born": MOMENT})),
        component(
            "Dog", record({"colour": Reference("Colour"), "cat": Reference("Cat")})
        ),
    ]
)
VALUES = Values(THINGS, name(THINGS))


@pytest.mark.parametrize(
    ("written", "cell"),
    [
        ("str", "**str**"),
        ("dict[str, int]", "**dict[str, int]**"),
        ("str | None", "**str &#124; None**"),
        ("Cat", "[**Cat**](Cat.md)"),
        ("list[Cat]", "[**list[Cat]**](Cat.md)"),
        (
            "dict[str, list[Cat]] | None",
            "[**dict[str, list[Cat]] &#124; None**](Cat.md)",
        ),
        ("list[Cat | Dog]", "list[[**Cat**](Cat.md) &#124; [**Dog**](Dog.md)]"),
        ('Literal["Cat|*Dog*"]', '**Literal["Cat&#124;&#42;Dog&#42;"]**'),
    ],
)
def test_types_link_to_the_models_they_name(written: str, cell: str) -> None:
    names = Names({}, {}, {"Cat": "Cat", "Dog": "Dog"})
    links = TypeLinks(pages_of(THINGS, names, ".md"), {"Cat": "Cat", "Dog": "Dog"})
    assert links.cell(TypeText(written), "") == cell


@pytest.mark.parametrize(
    ("value", "schema", "code"),
    [
        ("a", STRING, '"a"'),
        (None, Nullable(STRING), "None"),
        ("red", Reference("Colour"), '"red"'),
        (["red"], Array(Reference("Colour")), '["red"]'),
        ({"fullName": "Tom"}, Reference("Cat"), 'models.Cat(full_name="Tom")'),
        ({"colour": "red"}, Reference("Dog"), "models.Dog(colour=models.Colour.RED)"),
        (
            {"cat": {"born": "2024-01-31T12:00:00Z"}},
            Reference("Dog"),
            'models.Dog(cat=models.Cat(born=datetime.fromisoformat("2024-01-31T12:00:00Z")))',
        ),
        ({"k": {}}, Map(Reference("Cat")), '{"k": models.Cat()}'),
        (
            "2024-01-31",
            Scalar(ScalarKind.STRING, "date"),
            'date.fromisoformat("2024-01-31")',
        ),
        ("file", Scalar(ScalarKind.STRING, "binary"), 'b"file"'),
        (1, Scalar(ScalarKind.NUMBER), "1"),
    ],
)
def test_values_become_expressions(value: JsonValue, schema: Schema, code: str) -> None:
    assert flat(VALUES.argument(value, schema).expression) == code


@pytest.mark.parametrize(
    ("value", "schema"),
    [
        ({"colour": "blue"}, Reference("Dog")),
        ({"fullName": 7}, Reference("Cat")),
        ({"born": "yesterday"}, Reference("Cat")),
        ({"unknown": 1}, Reference("Cat")),
        ("P1D", Scalar(ScalarKind.STRING, "duration")),
        ({}, Union((Variant(Reference("Cat")), Variant(Reference("Dog"))))),
    ],
)
def test_what_a_type_checker_would_refuse_stays_data(
    value: JsonValue, schema: Schema
) -> None:
    assert eval(flat(VALUES.argument(value, schema).expression)) == value


def test_a_variant_is_found_by_its_tag_or_by_what_it_holds() -> None:
    cat, dog = Variant(Reference("Cat"), ("cat",)), Variant(Reference("Dog"), ("dog",))
    by_tag = VALUES.argument({"fullName": "cat"}, Union((dog, cat), "fullName"))
    by_content = VALUES.argument({"colour": "red"}, Union((cat, dog)))
    assert flat(by_tag.expression) == 'models.Cat(full_name="cat")'
    assert flat(by_content.expression) == "models.Dog(colour=models.Colour.RED)"


def test_a_model_page_falls_back_on_from_dict() -> None:
    made = VALUES.instance({"unknown": 1}, THINGS.definitions["Cat"])
    assert flat(made.expression) == 'models.Cat.from_dict({"unknown": 1})'
