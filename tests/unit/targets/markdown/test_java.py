"""Java: its names, its types and its literals."""

import pytest

from sdkwright.model import (
    Anything,
    Array,
    Enumeration,
    EnumValue,
    Map,
    Nullable,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
)
from sdkwright.targets.markdown.flavours.java.examples import argument, comment, string
from sdkwright.targets.markdown.flavours.java.names import (
    constant,
    lower_camel,
    names_of,
    upper_camel,
)
from sdkwright.targets.markdown.flavours.java.types import JavaType, JavaTypes
from unit.targets.markdown.apis import api, component, operation, record

GENRE = Enumeration((EnumValue("novel"),), ScalarKind.STRING)
DEFINITIONS = {
    "Book": component("Book", record()),
    "Genre": component("Genre", GENRE),
    "Nest": component("Nest", Array(Reference("Nest"))),
    "Shelf": component("Shelf", Array(Reference("Book"))),
}
TYPES = JavaTypes(DEFINITIONS, {"Book": "Book", "Genre": "Genre"}, {"Book": "Book"})


def scalar(kind: str, format_: str = "") -> Scalar:
    return Scalar(ScalarKind(kind), format_)


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        (scalar("string"), "String"),
        (scalar("string", "date-time"), "Date"),
        (scalar("string", "date"), "LocalDate"),
        (scalar("string", "uuid"), "UUID"),
        (scalar("string", "byte"), "byte[]"),
        (scalar("string", "binary"), "File"),
        (scalar("string", "anything-else"), "String"),
        (scalar("integer"), "Integer"),
        (scalar("integer", "int32"), "Integer"),
        (scalar("integer", "int64"), "Long"),
        (scalar("number"), "BigDecimal"),
        (scalar("number", "float"), "Float"),
        (scalar("number", "double"), "Double"),
        (scalar("boolean"), "Boolean"),
        (Nullable(scalar("boolean")), "Boolean"),
        (Array(scalar("string")), "List<String>"),
        (Map(Array(Reference("Book"))), "Map<String, List<Book>>"),
        (Reference("Shelf"), "List<Book>"),
        (Reference("Genre"), "Genre"),
        (Reference("Nest"), "List<Object>"),
        (Anything(), "Object"),
    ],
)
def test_types(schema: Schema, text: str) -> None:
    assert TYPES.write(schema).text == text


def test_an_enumeration_is_a_plain_value_as_a_parameter() -> None:
    assert TYPES.write_parameter(Reference("Genre")) == JavaType("String")
    assert TYPES.write_parameter(Array(Reference("Genre"))) == JavaType("List<String>")
    assert TYPES.write_parameter(Reference("Book")) == JavaType("Book", ("Book",))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("getJourneyActiontarget", "getJourneyActiontarget"),
        ("customerIDs", "customerIDs"),
        ("page_size", "pageSize"),
        ("published.after", "publishedAfter"),
        ("If-None-Match", "ifNoneMatch"),
        ("2fa", "n2fa"),
        ("\uff49mport", "import"),
        ("!!", ""),
    ],
)
def test_lower_camel(text: str, name: str) -> None:
    assert lower_camel(text) == name


def test_classes_and_methods_are_unique_and_no_keywords() -> None:
    things = api(
        [operation("import", "t"), operation("list", "t"), operation("List", "t")],
        [component("String", record()), component("string", record())],
    )
    names = names_of(things)
    assert list(names.methods.values()) == ["callImport", "list", "list2"]
    assert names.models == {"String": "ModelString", "string": "ModelString2"}
    assert upper_camel("a b") == "AB"


def test_constants() -> None:
    values = [EnumValue("active"), EnumValue("a-b c"), EnumValue(""), EnumValue(7)]
    named = [constant(value) for value in values]
    assert named == ["ACTIVE", "A_B_C", "EMPTY", "NUMBER_7"]


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        ("String", '"x_example"'),
        ("Integer", "56"),
        ("Long", "56L"),
        ("List<String>", 'Arrays.asList("x_example")'),
        ("List<Book>", "Arrays.asList(new Book())"),
        ("Map<String, Book>", "new HashMap<String, Book>()"),
        ("Book", "new Book()"),
        ("Date", "new Date()"),
    ],
)
def test_values_that_stand_in(type_: str, value: str) -> None:
    assert argument(JavaType(type_), "x", "").value == value


def test_defaults_are_values_where_they_fit() -> None:
    assert argument(JavaType("Integer"), "x", "", 25).value == "25"
    assert argument(JavaType("Long"), "x", "", 25).value == "25L"
    assert argument(JavaType("Boolean"), "x", "", False).value == "false"
    assert argument(JavaType("String"), "x", "", 'a"b').value == '"a\\"b"'
    assert argument(JavaType("Integer"), "x", "", "25").value == "56"


def test_text_in_code_ends_no_line() -> None:
    assert comment("a\nb \\u000a c") == "a b \\\\u000a c"
    assert string('a\n"\\\u202e\U0001f600') == '"a\\u000a\\"\\\\\\u202e\U0001f600"'
