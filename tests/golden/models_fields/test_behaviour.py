"""Fields have as many states as their schemas, and lose nothing on the way."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest

from sdkwright.model import JsonValue
from support.wire import Wire

FORMATS: dict[str, JsonValue] = {
    "at": "2030-01-02T03:04:05.123456789+02:00",
    "on": "2030-01-02",
    "time": "03:04:05Z",
    "took": "PT36H",
    "id": "6F1E7E1C-9B0A-4A52-9A8F-0C3A5D3B2F10",
    "data": "AP8",
    "price": "1.50",
    "uri": "https://example.com",
    "big": 2**63,
    "any": {"a": [None, True]},
}


@pytest.fixture
def models(sdk: ModuleType) -> Any:
    return sdk.models


def test_what_was_set_is_what_is_sent(models: Any) -> None:
    thing = models.Thing(name="a", note=None)
    assert thing.to_dict() == {"name": "a", "note": None, "kind": "thing"}


def test_a_required_field_must_be_given(models: Any) -> None:
    with pytest.raises(ValueError, match="note"):
        models.Thing(name="a")


def test_what_the_service_gives_need_not_be_given(models: Any) -> None:
    assert models.Thing(name="a", note="b").id is None


def test_three_states(models: Any, sdk: ModuleType) -> None:
    absent = models.Thing.from_dict({"nickName": "x"} | _least())
    assert (absent.nick_name, absent.to_dict()["nickName"]) == ("x", "x")
    null = models.Thing.from_dict({"nickName": None} | _least())
    assert (null.nick_name, null.to_dict()["nickName"]) == (None, None)
    unset = models.Thing.from_dict(_least())
    assert unset.nick_name is sdk.UNSET
    assert not unset.nick_name
    assert "nickName" not in unset.to_dict()


def test_setting_a_field_counts(models: Any) -> None:
    thing = models.Thing.from_dict(_least())
    thing.nick_name = None
    assert thing.to_dict() == {**_least(), "nickName": None}


def test_a_constant_is_there_without_being_given(models: Any) -> None:
    assert models.Thing(name="a", note="b").kind == "thing"
    with pytest.raises(ValueError, match="kind"):
        models.Thing(name="a", note="b", kind="other")


def test_recursion(models: Any) -> None:
    data = {**_least(), "parent": _least(), "related": [_least(), _least()]}
    thing = models.Thing.from_dict(data, strict=True)
    assert isinstance(thing.related[1], models.Thing)
    assert thing.to_dict() == data


def test_inline_objects_have_classes(models: Any) -> None:
    thing = models.Thing.from_dict({**_least(), "owner": {"address": {"street": "s"}}})
    assert isinstance(thing.owner, models.ThingOwner)
    assert isinstance(thing.owner.address, models.ThingOwnerAddress)


def test_fields_go_by_both_of_their_names(models: Any) -> None:
    data = {
        "snake_case": "1",
        "camelCase": "2",
        "kebab-case": "3",
        "URL": "4",
        "class": "5",
        "$ref": "6",
        "1st": "7",
    }
    fields = {
        "snake_case": "1",
        "camel_case": "2",
        "kebab_case": "3",
        "url": "4",
        "class_": "5",
        "ref": "6",
        "n_1_st": "7",
    }
    assert models.Names(**fields) == models.Names.from_dict(data, strict=True)
    assert models.Names(**fields).to_dict() == data


def test_formats_are_python_values(models: Any) -> None:
    formats = models.Formats.from_dict(FORMATS, strict=True)
    assert formats.at.astimezone(UTC) == datetime(
        2030, 1, 2, 1, 4, 5, 123456, tzinfo=UTC
    )
    assert formats.on == date(2030, 1, 2)
    assert formats.time == time(3, 4, 5, tzinfo=UTC)
    assert formats.took == timedelta(hours=36)
    assert formats.id == UUID("6f1e7e1c-9b0a-4a52-9a8f-0c3a5d3b2f10")
    assert formats.data == b"\x00\xff"
    assert formats.price == Decimal("1.5")
    assert formats.big == 2**63


def test_formats_are_sent_as_they_came(client: Any, wire: Wire) -> None:
    wire.answers(FORMATS)
    assert client.things.get_formats().to_dict() == FORMATS


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("percentage", -0.1),
        ("percentage", 1),
        ("code", "a"),
        ("code", "ABCD"),
        ("steps", 3),
        ("tags", []),
        ("tags", ["a", "a"]),
        ("a_property_with_a_rather_long_name", "too-short"),
    ],
)
def test_limits(field: str, value: object, models: Any) -> None:
    with pytest.raises(ValueError, match=field):
        models.LimitsModel(**{"percentage": 0.5, field: value})


def test_values_within_limits(models: Any) -> None:
    values = {"percentage": 0, "code": "AB", "steps": 10, "tags": ["a", "b"]}
    assert models.LimitsModel(**values).to_dict() == values


def test_unknown_fields_are_kept(models: Any) -> None:
    data = {"known": "a", "unknown": {"b": 1}}
    assert models.Open.from_dict(data).to_dict() == data


def test_names_for_other_types(models: Any) -> None:
    data = {
        "counts": {"a": 1},
        "point": [1, 2.5, "m"],
        "identifier": "x",
        "things": {"a": [{"deep": True}]},
    }
    holder = models.Holder.from_dict(data, strict=True)
    assert holder.things["a"][0] == models.HolderThingsValueItem(deep=True)
    assert holder.to_dict() == data
    assert models.Counts == dict[str, int]


def test_a_round_trip_over_the_wire(client: Any, wire: Wire, models: Any) -> None:
    answer: JsonValue = {**_least(), "id": "7"}
    wire.answers(answer)
    thing = client.things.create_thing(models.Thing(name="a", note=None, secret="s"))
    assert wire.body == {"name": "a", "note": None, "kind": "thing", "secret": "s"}
    assert thing.to_dict() == answer


def _least() -> dict[str, JsonValue]:
    return {"name": "a", "note": None, "kind": "thing"}
