"""Values made up where a description has no example."""

from dataclasses import replace

import pytest

from sdkwright.instances import sample
from sdkwright.model import (
    Annotations,
    Anything,
    Array,
    Constant,
    Definition,
    Example,
    JsonValue,
    Map,
    Nullable,
    Object,
    Origin,
    Property,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    Tuple,
    Union,
    Variant,
)
from support.library_api import BOOK, GENRE, INTEGER, STRING, api


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        (INTEGER, 1),
        (Scalar(ScalarKind.STRING, "date"), "2026-01-31"),
        (Scalar(ScalarKind.STRING, "unheard-of"), "string"),
        (Scalar(ScalarKind.BOOLEAN), True),
        (Constant(None, ScalarKind.NULL), None),
        (GENRE, "fiction"),
        (Nullable(GENRE), "fiction"),
        (Array(INTEGER), [1]),
        (Tuple((INTEGER, STRING), None), [1, "string"]),
        (Map(INTEGER), {"key": 1}),
        (Union((Variant(INTEGER), Variant(STRING))), 1),
        (Anything(), None),
    ],
)
def test_each_kind_has_a_value(schema: Schema, value: JsonValue) -> None:
    assert sample(api(), schema) == value


def test_examples_and_defaults_go_first() -> None:
    schema = Object(
        (
            Property("a", STRING, True, "#", Annotations(examples=(Example("ex"),))),
            Property("b", STRING, True, "#", Annotations(default=None)),
            Property("c", STRING, True, "#", Annotations(write_only=True)),
        )
    )
    assert sample(api(), schema) == {"a": "ex", "b": None}


def test_an_object_has_what_its_bases_have() -> None:
    value = sample(api(), Object((Property("isbn", STRING, True, "#"),), bases=(BOOK,)))
    assert isinstance(value, dict)
    assert list(value) == ["title", "genre", "sequels", "isbn"]


def test_a_schema_without_a_bottom_comes_to_an_end() -> None:
    loop = Reference("#/loop")
    schema = Object((Property("next", loop, True, "#"),), bases=(loop,))
    endless = replace(
        api(), definitions={"#/loop": Definition("#/loop", Origin("Loop"), schema)}
    )
    assert sample(endless, loop)
