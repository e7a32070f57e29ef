"""Unions choose by tag or by shape; `allOf` inherits or is written out."""

from types import ModuleType
from typing import Any

import pytest

from sdkwright.model import JsonValue
from support.wire import Wire


@pytest.fixture
def models(sdk: ModuleType) -> Any:
    return sdk.models


@pytest.mark.parametrize(
    ("shape", "kind"),
    [
        ({"shapeType": "round", "radius": 1}, "Circle"),
        ({"shapeType": "disc", "radius": 1.5}, "Circle"),
        ({"shapeType": "Square", "side": 2}, "Square"),
        ({"shapeType": "Group", "members": []}, "Group"),
        ({"shapeType": "Hexagon", "side": 3}, "Model"),
    ],
)
def test_the_tag_chooses(
    shape: JsonValue, kind: str, client: Any, wire: Wire, models: Any
) -> None:
    wire.answers([shape])
    (found,) = client.shapes.add_shape({"shapeType": "Group"})
    assert type(found).__name__ == kind
    assert found.to_dict() == shape


def test_a_member_is_sent(client: Any, wire: Wire, models: Any) -> None:
    wire.answers([])
    square = models.Square(side=2)
    group = models.Group(shape_type="Group", members=[square])
    client.shapes.add_shape(group)
    member: JsonValue = {"shapeType": "Square", "side": 2}
    assert wire.body == {"shapeType": "Group", "members": [member]}


def test_shapes_nest(models: Any) -> None:
    inner = {"shapeType": "Group", "members": [{"shapeType": "round", "radius": 1}]}
    group = models.Group.from_dict({"shapeType": "Group", "members": [inner]})
    assert isinstance(group.members[0].members[0], models.Circle)


DRAWING: dict[str, JsonValue] = {
    "shape": {"shapeType": "Square", "side": 1},
    "previous": {"shapeType": "disc", "radius": 1},
    "value": ["a"],
    "json": {"a": [1, 1.5, "b", None, {"c": [True]}]},
    "tree": {"a": {"b": {}}},
    "pet": {"kind": "cat", "lives": 9},
    "owner": {"company": "c"},
    "colour": "violet",
}


def test_a_drawing_of_everything(client: Any, wire: Wire, models: Any) -> None:
    wire.answers(DRAWING)
    drawing = client.shapes.get_drawing(id=7)
    assert isinstance(drawing.shape, models.Square)
    assert isinstance(drawing.previous, models.Circle)
    assert isinstance(drawing.pet, models.Cat)
    assert drawing.tree == {"a": {"b": {}}}
    assert drawing.json_ == DRAWING["json"]
    assert drawing.to_dict() == DRAWING
    assert wire.target == "/shapes?id=7"


@pytest.mark.parametrize("value", ["a", 1, 1.5, True, ["a"], None])
def test_a_union_keeps_the_type(value: JsonValue, models: Any) -> None:
    drawing = models.Drawing.from_dict({"value": value}, strict=True)
    assert (drawing.value, type(drawing.value)) == (value, type(value))


def test_one_base_is_inherited(models: Any) -> None:
    assert models.Cat.__bases__ == (models.Animal,)
    assert models.Kitten.__bases__ == (models.Cat,)
    kitten = models.Kitten(kind="cat", name="Tom", lives=9, weeks=3)
    assert kitten.to_dict() == {"kind": "cat", "name": "Tom", "lives": 9, "weeks": 3}


def test_several_bases_are_written_out(models: Any) -> None:
    assert not issubclass(models.Event, models.Named)
    with pytest.raises(ValueError, match="name"):
        models.Event(place="here")


def test_a_member_that_is_made_has_its_tag(models: Any) -> None:
    assert models.Square(side=2).to_dict() == {"shapeType": "Square", "side": 2}
    assert models.Group(members=[{"shapeType": "Square", "side": 1}]).to_dict() == {
        "shapeType": "Group",
        "members": [{"shapeType": "Square", "side": 1}],
    }


def test_a_member_that_is_read_has_what_was_there(models: Any) -> None:
    square = models.Square.from_dict({"side": 2})
    assert square.to_dict() == {"side": 2}
    with pytest.raises(ValueError, match="required, and missing"):
        models.Square.from_dict({"side": 2}, strict=True)


def test_an_heir_has_its_own_tag(models: Any) -> None:
    assert models.Kitten(weeks=3).to_dict() == {"kind": "Kitten", "weeks": 3}
