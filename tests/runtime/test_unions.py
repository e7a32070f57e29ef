"""Unions: tags, best match, and no value that changes its type."""

from __future__ import annotations

import logging
from typing import Annotated, Any, Literal, assert_type

import pytest

from runtime.reading import read_json
from sdkwright.targets.python.runtime.codec import dump_json
from sdkwright.targets.python.runtime.enums import OpenStrEnum
from sdkwright.targets.python.runtime.formats import DateTime, Number
from sdkwright.targets.python.runtime.model import CamelModel, Model
from sdkwright.targets.python.runtime.unions import Tagged
from sdkwright.targets.python.runtime.unset import UNSET, Unset


class Cat(CamelModel):
    pet_type: str
    name: str | None = None


class Dog(CamelModel):
    pet_type: str
    name: str | None = None
    bark: bool | None = None
    friend: Pet | None | Unset = UNSET


class Fish(CamelModel):
    pet_type: str
    depth: Number | None = None


Pet = Annotated[
    Cat | Dog | Fish,
    Tagged("petType", {"kitty": "Cat", "Dog": "Dog", "puppy": "Dog", "Fish": "Fish"}),
]


class Home(CamelModel):
    pet: Pet | None = None
    pets: list[Pet] | None = None


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"petType": "kitty", "name": "Tom"}, Cat),
        ({"petType": "puppy", "name": "Rex", "bark": True}, Dog),
        ({"petType": "kitty", "bark": True, "depth": 1}, Cat),
        ({"petType": "Fish", "depth": 2}, Fish),
        ({"petType": "bird", "wings": 2}, Model),
        ({"petType": 7, "name": "x"}, Model),
        ({"petType": ["Dog"]}, Model),
        ({"wings": 2}, Model),
        ({"petType": "Dog", "friend": {"petType": "kitty"}}, Dog),
    ],
)
def test_the_tag_chooses(data: dict[str, Any], kind: type[Model]) -> None:
    pet: Model = read_json(dump_json(data), Pet)
    assert type(pet) is kind
    assert pet.to_dict() == data
    home = Home.from_dict({"pet": data, "pets": [data]}, strict=True)
    assert type(home.pet) is kind
    assert home.to_dict() == {"pet": data, "pets": [data]}


def test_a_broken_member_is_still_the_member_of_its_tag(
    caplog: pytest.LogCaptureFixture,
) -> None:
    data: dict[str, Any] = {"pet": {"petType": "puppy", "name": 5, "bark": True}}
    with caplog.at_level(logging.WARNING):
        home = Home.from_dict(data)
    assert isinstance(home.pet, Dog)
    assert home.pet.bark is True
    assert home.to_dict() == data
    assert "Home.pet.name does not match" in caplog.text
    with pytest.raises(ValueError, match="name"):
        Home.from_dict(data, strict=True)


def test_what_is_no_object_is_kept() -> None:
    data: dict[str, Any] = {"pet": 5, "pets": [None, "x", {"petType": "Fish"}]}
    home = Home.from_dict(data)
    assert home.to_dict() == data


def test_members_are_given_as_they_are_built() -> None:
    home = Home(pet=Dog(pet_type="unusual", bark=True), pets=[Cat(pet_type="kitty")])
    assert isinstance(home.pet, Dog)
    assert home.to_dict() == {
        "pet": {"petType": "unusual", "bark": True},
        "pets": [{"petType": "kitty"}],
    }
    by_data = Home.model_validate({"pet": {"pet_type": "puppy", "bark": False}})
    assert isinstance(by_data.pet, Dog)


class Animal(CamelModel):
    kind: str
    name: str | None = None


class Lion(Animal):
    mane: bool


AnyAnimal = Annotated[
    Animal | Lion, Tagged("kind", {"big": "Lion", "Lion": "Lion"}, otherwise="Animal")
]


class Zoo(CamelModel):
    star: AnyAnimal


def test_an_unknown_tag_gives_the_base() -> None:
    zoo = Zoo.from_dict({"star": {"kind": "bee", "wings": 4}}, strict=True)
    assert type(zoo.star) is Animal
    assert zoo.to_dict() == {"star": {"kind": "bee", "wings": 4}}
    lion = Zoo.from_dict({"star": {"kind": "big", "mane": True}}, strict=True).star
    assert_type(lion, Animal | Lion)
    assert isinstance(lion, Lion)
    # A lion without its mane is no animal of an unknown kind.
    with pytest.raises(ValueError, match="mane"):
        Zoo.from_dict({"star": {"kind": "big"}}, strict=True)
    broken = Zoo.from_dict({"star": {"kind": "big"}})
    assert isinstance(broken.star, Lion)
    assert broken.to_dict() == {"star": {"kind": "big"}}


class Text(CamelModel):
    type: Literal["text"] = "text"
    body: str


class Code(CamelModel):
    type: Literal[3] = 3
    body: str


class Optional(CamelModel):
    type: Literal["x"] | None = None


@pytest.mark.parametrize(
    ("data", "kind"),
    [({"type": "text", "body": "b"}, Text), ({"type": 3, "body": "b"}, Code)],
)
def test_constants_tell_members_apart(data: dict[str, Any], kind: type) -> None:
    message = read_json(dump_json(data), Text | Code)
    assert type(message) is kind
    assert message.to_dict() == data


def test_constants_are_sent_by_whoever_builds_the_model() -> None:
    assert Text(body="b").to_dict() == {"type": "text", "body": "b"}
    assert Code(body="b").to_dict() == {"type": 3, "body": "b"}
    assert Optional().to_dict() == {}
    # And are not made up where a server leaves them out.
    assert Text.from_dict({"body": "b"}).to_dict() == {"body": "b"}
    assert Home().to_dict() == {}


class Small(CamelModel):
    id: int
    name: str | None = None


class Large(CamelModel):
    id: int
    size: int
    parts: list[Small]


class Link(CamelModel):
    href: str


@pytest.mark.parametrize("union", [Small | Large | Link, Link | Large | Small])
@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"id": 1, "size": 2, "parts": [{"id": 3}]}, Large),
        ({"id": 1, "name": "a"}, Small),
        ({"href": "/x"}, Link),
        ({"id": 1, "href": "/x", "name": "a", "more": [1]}, Small),
    ],
)
def test_the_best_match_is_built(union: Any, data: dict[str, Any], kind: type) -> None:
    found: Model = read_json(dump_json(data), union)
    assert type(found) is kind
    assert found.to_dict() == data


class Letter(OpenStrEnum):
    A = "a"


class Sub(CamelModel):
    a: int | None = None


class Primitives(Model):
    int_str: int | str | None = None
    str_int: str | int | None = None
    bool_int: bool | int | None = None
    int_bool: int | bool | None = None
    num_str: Number | str | None = None
    str_bool: str | bool | None = None
    int_num: int | Number | None = None
    date_str: DateTime | str | None = None
    list_str: list[str] | str | None = None
    enum_str: Letter | str | None = None
    obj_str: Sub | str | None = None


@pytest.mark.parametrize("value", [1, 0, "1", "", True, False, 1.5, "1e3", "true", "a"])
def test_no_value_changes_its_type(value: object) -> None:
    for name in Primitives.model_fields:
        made = Primitives.from_dict({name: value})
        got = made.to_dict()[name]
        assert (got, type(got)) == (value, type(value)), name


@pytest.mark.parametrize(
    "data",
    [
        {"int_num": 2, "date_str": "soon"},
        {"date_str": "2024-05-06T07:08:09+02:00", "list_str": [], "enum_str": "c"},
        {"list_str": "a,b", "enum_str": "a", "obj_str": "{}"},
        {"obj_str": {"a": 1}},
    ],
)
def test_unions_of_primitives(data: dict[str, Any]) -> None:
    assert Primitives.from_dict(data, strict=True).to_dict() == data


class Named(CamelModel):
    kind: Literal["named"]
    name: str


class Sized(CamelModel):
    kind: Literal["sized"]
    size: int


Thing = Annotated[Named | Sized, Tagged("kind", {"named": "Named", "sized": "Sized"})]


def test_what_a_member_lacks_is_told_by_its_place_alone(
    caplog: pytest.LogCaptureFixture,
) -> None:
    (thing,) = read_json(b'[{"kind": "named"}]', list[Thing])
    assert isinstance(thing, Named)
    messages = [record.getMessage() for record in caplog.records]
    assert messages == ["list[].name does not match its schema (required, and missing)"]
    caplog.clear()
    read_json(b'{"kind": "named"}', Thing)
    (message,) = [record.getMessage() for record in caplog.records]
    assert message.startswith("union.name ")


class Open(CamelModel):
    view_type: str | None = None
    login: str


class Private(CamelModel):
    view_type: str | None = None
    login: str
    disk_usage: int


User = Annotated[Open | Private, Tagged("viewType", {"open": "Open", "own": "Private"})]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (b'{"login": "a"}', Open),
        (b'{"login": "a", "diskUsage": 1}', Private),
        (b'{"login": "a", "diskUsage": 1, "viewType": "open"}', Open),
        (b'{"login": "a", "diskUsage": 1, "viewType": "new"}', Model),
        (b'{"login": "a", "viewType": null}', Model),
        (b'{"id": 1}', Model),
    ],
)
def test_without_its_tag_a_member_is_known_by_its_fields(
    text: bytes, kind: type[Model]
) -> None:
    assert type(read_json(text, User)) is kind
