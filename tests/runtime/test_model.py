"""Models: three states, unknown members, and responses that break their schema."""

from __future__ import annotations

import copy
import json
import logging
import pickle
from typing import TYPE_CHECKING, Annotated, Any, assert_type

import pytest
from pydantic import Field, ValidationError, create_model
from pydantic.fields import FieldInfo

from runtime.reading import read_json
from sdkwright.targets.python.runtime.codec import (
    dump_json,
    reader_for,
    to_data,
)
from sdkwright.targets.python.runtime.constraints import Limits
from sdkwright.targets.python.runtime.enums import OpenIntEnum, OpenStrEnum
from sdkwright.targets.python.runtime.formats import DateTime, Number, Uuid
from sdkwright.targets.python.runtime.model import CamelModel, Model
from sdkwright.targets.python.runtime.unset import UNSET, Unset, is_unset


class State(OpenStrEnum):
    ON = "on"
    OFF = "off"


class Level(OpenIntEnum):
    LOW = 1


class Child(CamelModel):
    n: int | None = None
    at: DateTime | None = None


class Thing(CamelModel):
    id: str
    first_name: str | None = None
    odd: Annotated[str | None, Field(alias="x-odd name")] = None
    nick: str | None | Unset = UNSET
    state: State | None = None
    level: Level | None = None
    child: Child | None | Unset = UNSET
    children: list[Child] | None = None
    by_name: dict[str, Child] | None = None
    pair: tuple[int, str] | None = None
    ratio: Number | None = None
    code: Annotated[str, Limits(max_length=3)] | None = None
    self_uri: str | None = None


class Tree(CamelModel):
    value: int | None = None
    left: Tree | None = None
    children: list[Tree] | None = None


class Keys(Model):
    type: int | None = None
    default: int | None = None
    metadata: Child | None = None
    serialization: Child | None = None
    cls: int


class More(Thing):
    other_id: Uuid | None | Unset = UNSET


class Typed(Model):
    if not TYPE_CHECKING:
        # As the base has it to type checkers: anything.
        __pydantic_extra__: dict[str, Child]
    first_name: Annotated[str | None, Field(alias="first-name")] = None


def round_trip(model: type[Model], data: dict[str, Any]) -> None:
    made = model.from_dict(data)
    assert made.to_dict() == data
    assert json.loads(dump_json(made)) == data
    assert pickle.loads(pickle.dumps(made)).to_dict() == data
    assert copy.deepcopy(made).to_dict() == data
    assert made.model_copy().to_dict() == data
    # What looks equal in Python is not all the same in JSON.
    assert json.dumps(made.to_dict(), sort_keys=True) == json.dumps(
        data, sort_keys=True
    )


def assert_raw(value: object, expected: object) -> None:
    """Compare where the types say that it cannot be: values kept as received."""
    assert value == expected


MATCHING: list[dict[str, Any]] = [
    {"id": "1"},
    {"id": "1", "nick": None},
    {"id": "1", "nick": "", "child": None},
    {"id": "1", "x-odd name": "o", "selfUri": "/x"},
    {
        "id": "1",
        "firstName": "a",
        "first_name": {"q": 1},
        "copy": 1,
        "model_dump": [],
        "": None,
    },
    {"id": "1", "state": "on", "level": 1, "child": {}, "children": [], "byName": {}},
    {"id": "1", "state": "new", "level": 99, "child": None, "pair": [1, "a"]},
    {"id": "1", "ratio": 3, "code": "abc"},
    {"id": "1", "ratio": 2.5, "children": [{"n": 1, "deep": [{"er": None}]}]},
    {"id": "1", "big": 2**70, "self": 1, "data": 2, "cls": 3},
]

BROKEN: list[dict[str, Any]] = [
    {},
    {"id": "1", "firstName": None},
    {"id": "1", "byName": {"a": {"n": None}}},
    {"nick": "a"},
    {"id": 5},
    {"id": None},
    {"id": "1", "level": True, "state": 7, "ratio": "3"},
    {"id": "1", "nick": 5, "child": "x"},
    {"id": "1", "child": {"n": "x", "at": "soon", "z": 1}},
    {"id": "1", "children": [{"n": 1}, 5, {"n": "q"}, None, {"at": "2024-01-01"}, [1]]},
    {"id": "1", "children": {"n": 1}},
    {"id": "1", "byName": {"a": {"n": [1]}, "b": 7, "c": {"n": 2}}},
    {"id": "1", "pair": ["x", "y"]},
    {"id": "1", "pair": [1]},
    {"id": "1", "code": "too long"},
    {"id": "1", "children": [{"n": {"a": [{"b": {}}]}}], "child": {"at": {"x": 1}}},
]


@pytest.mark.parametrize("data", MATCHING)
def test_what_matches_comes_back_the_same(data: dict[str, Any]) -> None:
    round_trip(Thing, data)
    assert Thing.from_dict(data, strict=True).to_dict() == data


@pytest.mark.parametrize("data", BROKEN)
def test_what_does_not_match_loses_nothing(data: dict[str, Any]) -> None:
    round_trip(Thing, data)
    with pytest.raises(ValueError, match="validation error"):
        Thing.from_dict(data, strict=True)


def test_the_rest_of_a_broken_response_is_typed() -> None:
    made = Thing.from_dict(
        {
            "state": "off",
            "child": {"n": "x", "at": "2024-05-06T07:08:09Z"},
            "children": [{"n": 1}, 5, {"n": "q", "at": "2024-05-06T07:08:09Z"}],
            "byName": {"a": {"n": 2}, "b": 7},
            "pair": ["x", "y"],
        }
    )
    assert made.state is State.OFF
    child = made.child
    assert isinstance(child, Child)
    assert_raw(child.n, "x")
    assert child.at is not None
    assert child.at.year == 2024
    assert made.children is not None
    first, second, third = made.children
    assert isinstance(first, Child)
    assert_raw(second, 5)
    assert isinstance(third, Child)
    assert third.at == child.at
    assert made.by_name == {"a": Child(n=2), "b": 7}
    assert_raw(made.pair, ["x", "y"])


def test_a_missing_required_member_reads_as_none() -> None:
    made = Thing.from_dict({"firstName": "a"})
    assert made.id is None
    assert made.model_fields_set == {"first_name"}
    assert made.to_dict() == {"firstName": "a"}


def test_recursion() -> None:
    data: dict[str, Any] = {
        "left": {"left": {"value": 3}},
        "children": [{"children": []}, {}],
    }
    round_trip(Tree, data)
    broken: dict[str, Any] = {
        "left": {"left": {"value": "3"}},
        "children": [{"children": [{"value": []}]}],
    }
    round_trip(Tree, broken)
    left = Tree.from_dict(broken).left
    assert isinstance(left, Tree)
    assert isinstance(left.left, Tree)


def test_another_kind_of_value_is_given_as_it_is() -> None:
    assert_raw(read_json(b"[1]", Thing), [1])
    assert read_json(b"null", list[Thing]) is None
    things = read_json(b'[{"id": "1"}, 2]', list[Thing])
    assert_type(things, list[Thing])
    assert isinstance(things[0], Thing)
    assert_raw(things[1], 2)


def test_many_faults_take_one_round() -> None:
    data = {"id": "1", "children": [{"n": "x"}] * 2000}
    assert Thing.from_dict(data).to_dict() == data


def test_it_warns_once_a_place_and_shows_no_value(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Fresh(CamelModel):
        some_id: str
        items: list[Child] | None = None

    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            Fresh.from_dict({"items": [{"n": "hush"}, {"n": "hush"}]})
    messages = [record.getMessage() for record in caplog.records]
    assert messages == [
        "Fresh.someId does not match its schema (required, and missing)",
        "Fresh.items[].n does not match its schema and is kept as received: "
        "Input should be a valid integer",
    ]


def test_what_was_set_is_what_is_sent() -> None:
    assert Thing(id="1").to_dict() == {"id": "1"}
    assert Thing(id="1", nick=None).to_dict() == {"id": "1", "nick": None}
    assert Thing(id="1", nick=UNSET, child=UNSET).to_dict() == {"id": "1"}
    assert Thing(id="1", first_name=None).to_dict() == {"id": "1", "firstName": None}
    changed = Thing(id="1", nick="a")
    changed.nick = UNSET
    changed.self_uri = "/x"
    assert changed.to_dict() == {"id": "1", "selfUri": "/x"}
    assert json.loads(changed.model_dump_json(exclude_unset=True)) == changed.to_dict()


def test_both_names_set_a_field() -> None:
    by_wire_name: dict[str, Any] = {"id": "1", "firstName": "a", "x-odd name": "b"}
    assert Thing(**by_wire_name) == Thing(id="1", first_name="a", odd="b")


def test_unset() -> None:
    assert not UNSET
    assert is_unset(Thing(id="1").nick)
    assert copy.deepcopy(UNSET) is UNSET
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET
    assert repr(UNSET) == "UNSET"
    # The word is a string like any other where it comes from JSON.
    assert Thing.from_dict({"id": "1", "nick": "UNSET"}, strict=True).nick == "UNSET"


def test_checkers_narrow_on_unset() -> None:
    nick = Thing(id="1").nick
    if nick is not UNSET and nick is not None:
        assert_type(nick, str)


def test_constructors_take_plain_values() -> None:
    made = Thing.model_validate(
        {"id": "1", "state": "on", "child": {"n": 1}, "ratio": 1.0, "level": 1}
    )
    assert made.state is State.ON
    assert made.child == Child(n=1)
    assert isinstance(made.ratio, float)
    with pytest.raises(ValidationError):
        Thing.model_validate({"id": ["x"]})


def test_limits_hold_for_what_is_constructed() -> None:
    with pytest.raises(ValidationError, match="must have a length of at most 3"):
        Thing(id="1", code="abcd")
    assert Thing.from_dict({"id": "1", "code": "abcd"}).code == "abcd"


LIMITS: list[tuple[Limits, list[object], list[object]]] = [
    (Limits(ge=1, le=3), [1, 2.5, 3], [0, 3.1]),
    (Limits(gt=1, lt=3), [2], [1, 3]),
    (Limits(multiple_of=0.1), [0.3, 1, 0], [0.35]),
    (
        Limits(min_length=1, max_length=2),
        ["a", "ab", [1], {"a": 1}, 7],
        ["", "abc", []],
    ),
    (Limits(pattern="^a+$"), ["aa", 7, None], ["b"]),
    (Limits(unique_items=True), [[1, 2], "aa", []], [[1, 1], [{"a": 1}, {"a": 1}]]),
    (Limits(ge=1), [True, "", [], None], []),
]


@pytest.mark.parametrize(
    ("limits", "good", "bad"),
    LIMITS,
)
def test_limits(limits: Limits, good: list[object], bad: list[object]) -> None:
    assert [value for value in good if list(limits.problems(value))] == []
    assert [value for value in bad if not list(limits.problems(value))] == []


def test_bodies_of_models_and_plain_data() -> None:
    made = Thing(id="1", nick=None, child=Child(at=None))
    at = Child.from_dict({"at": "2024-05-06T07:08:09.123456789Z"}).at
    data = {"a": [made, {"s": State.ON, "at": at, "u": UNSET}], "b": (1, None)}
    assert json.loads(dump_json(data)) == {
        "a": [
            {"id": "1", "nick": None, "child": {"at": None}},
            {"s": "on", "at": "2024-05-06T07:08:09.123456789Z"},
        ],
        "b": [1, None],
    }


@pytest.mark.parametrize("value", [object(), float("nan"), [float("inf")], {"a": 1j}])
def test_values_without_json(value: object) -> None:
    with pytest.raises(ValueError, match=r"JSON has no|has no JSON form"):
        to_data(value)


def test_fields_that_shadow_keys_of_the_schema_language() -> None:
    round_trip(
        Keys, {"metadata": {"n": "x"}, "default": "y", "serialization": {"n": 1}}
    )


def test_subclasses_of_a_model_keep_its_ways() -> None:
    assert More(id="1", other_id=UNSET).to_dict() == {"id": "1"}
    assert isinstance(More.model_fields["other_id"], FieldInfo)
    round_trip(More, {"id": 1, "otherId": "6F1E7E1C-9B0A-4A52-9A8F-0C3A5D3B2F10"})


def test_typed_extras() -> None:
    round_trip(Typed, {"first-name": "a", "first_name": {"n": 1}, "to_dict": {"n": 3}})
    round_trip(Typed, {"first-name": 5, "k": 5, "l": {"n": 1}, "m": {"n": "x"}})
    extra = Typed.from_dict({"k": {"n": 1}}).__pydantic_extra__
    assert extra == {"k": Child(n=1)}


class Shared(Model):
    note: str | None | Unset = UNSET


def test_a_model_stays_as_small_however_many_use_it() -> None:
    reader_for(Shared)
    size = len(str(Shared.__pydantic_core_schema__))
    for index in range(5):
        user = create_model(f"User{index}", __base__=Model, shared=(Shared, ...))
        assert reader_for(user).read(b'{"shared": {"note": null}}')
    assert len(str(Shared.__pydantic_core_schema__)) == size


@pytest.mark.parametrize(
    ("form", "text", "value"),
    [
        (int, "1.0", 1),
        (int, "-2e2", -200),
        (list[int], "[1, 2.0]", [1, 2]),
        (Level, "1.0", Level.LOW),
        (int | str, "3.0", 3),
        (dict[str, int], '{"a": 4.0, "b": 5}', {"a": 4, "b": 5}),
    ],
)
def test_an_integer_may_be_written_with_a_point(
    form: Any, text: str, value: object, caplog: pytest.LogCaptureFixture
) -> None:
    for read in (reader_for(form).read, reader_for(form).read_strictly):
        found = read(text.encode())
        assert (found, type(found)) == (value, type(value))
    assert not caplog.records


@pytest.mark.parametrize("text", ["1.5", "1e300", '"1"', "true"])
def test_other_numbers_are_no_integers(text: str) -> None:
    assert to_data(reader_for(int).read(text.encode())) == json.loads(text)
    with pytest.raises(ValidationError):
        reader_for(int).read_strictly(text.encode())


def test_members_with_a_point_are_integers(caplog: pytest.LogCaptureFixture) -> None:
    tree = Tree.from_dict({"value": 1.0, "children": [{"value": 2.0}, {"x": 1.5}]})
    assert tree.children
    assert (tree.value, tree.children[0].value) == (1, 2)
    assert not caplog.records
