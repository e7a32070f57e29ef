"""Enums are open: what the description does not list is kept as it came."""

from types import ModuleType
from typing import Any

import pytest

from sdkwright.model import JsonValue
from support.wire import Wire


@pytest.fixture
def models(sdk: ModuleType) -> Any:
    return sdk.models


def test_members_are_their_values(models: Any) -> None:
    assert models.Colour.RED == "red"
    assert [int(level) for level in models.Level] == [1, 2, -1]
    assert models.Level.OFF == -1


def test_every_value_has_a_member(models: Any) -> None:
    values = ["", " ", "1st", "-5", "+5", "A", "a", "%", "mro", "name", "None"]
    assert [member.value for member in models.Odd] == [*values, "été", "a\nb", "self"]


def test_a_light(models: Any) -> None:
    data: JsonValue = {
        "colour": "red",
        "levels": [1, -1],
        "by_colour": {"red": 2},
        "state": "on",
        "mode": 2.5,
        "price": 1,
        "answer": None,
        "kind": "light",
    }
    light = models.Light.from_dict(data, strict=True)
    assert light.colour is models.Colour.RED
    assert light.levels == [models.Level.LOW, models.Level.OFF]
    assert light.state is models.LightState.ON
    assert light.answer is None
    assert light.to_dict() == data


def test_unknown_values_are_kept(models: Any) -> None:
    data = {"colour": "violet", "levels": [9]}
    light = models.Light.from_dict(data)
    assert isinstance(light.colour, models.Colour)
    assert light.colour == "violet"
    assert light.colour not in list(models.Colour)
    assert light.to_dict() == data


def test_enums_in_queries(client: Any, wire: Wire, models: Any) -> None:
    wire.answers({"colour": "red"})
    client.lights.get_lights(
        colour=models.Colour.TRAFFIC_LIGHT_GREEN,
        level=models.Level.OFF,
        sort=[models.GetLightsSortItem.MINUS_NAME, "other"],
    )
    assert wire.target == (
        "/lights?colour=Traffic.Light%2FGreen&level=-1&sort=-name&sort=other"
    )


def test_plain_values_in_queries(client: Any, wire: Wire) -> None:
    wire.answers({"colour": "red"})
    client.lights.get_lights(colour="red", level=7)
    assert wire.target == "/lights?colour=red&level=7"
