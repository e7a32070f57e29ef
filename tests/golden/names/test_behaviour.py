"""Whatever things are called on the wire, they have names in Python."""

from types import ModuleType
from typing import Any

import pytest

from support.wire import Wire


def test_keywords_and_builtins_have_an_underscore(client: Any, wire: Wire) -> None:
    wire.answers({})
    client.class_.import_("a", "b", str_="c", models_="d")
    assert wire.target == "/import/a/b?models=d&str=c"


def test_the_place_tells_parameters_apart(client: Any, wire: Wire) -> None:
    wire.answers({})
    client.class_.import_(from_="a", self_="b", from_query="c", from_header="d")
    assert wire.target == "/import/a/b?from=c"
    assert wire.last.headers["From"] == "d"


def test_odd_characters(client: Any, wire: Wire) -> None:
    wire.answers({})
    client.class_.import_("a", "b", filter_a_b="1", top=2, 日付="3", query="4")
    query = "filter%5Ba.b%5D=1&%24top=2&%E6%97%A5%E4%BB%98=3&%2A=4"
    assert wire.target == f"/import/a/b?{query}"


@pytest.mark.parametrize(("method", "sent"), [("list_", "GET"), ("list_post", "POST")])
def test_operations_that_differ_in_case(
    method: str, sent: str, client: Any, wire: Wire
) -> None:
    getattr(client.class_, method)()
    assert wire.last.method == sent


@pytest.mark.parametrize(
    "accessor",
    [
        "default.get_no_tag_and_no_id",
        "request_.users_profile_get_by_email",
        "two_words_v2.get_two_words_v2",
        "items.read_item",
        "items.replace_one",
        "items.change",
        "items.remove",
        "other_place.look",
    ],
)
def test_there_is_a_method_for_each_operation(accessor: str, client: Any) -> None:
    group, method = accessor.split(".")
    assert callable(getattr(getattr(client, group), method))


def test_classes(sdk: ModuleType) -> None:
    named = {name for name in dir(sdk.models) if name[0].isupper()}
    assert named - {"TYPE_CHECKING"} == {
        "ExceptionModel",
        "ExceptionType",
        "ExceptionType2",
        "FooBarBaz",
        "FooBarBazModel",
        "GetNoTagAndNoIdResponse",
        "Level",
        "List",
        "ListModel",
        "ModelModel",
        "N404",
        "ReadItemResponse",
        "ResponsePage",
    }


def test_fields_go_by_their_wire_names(sdk: ModuleType) -> None:
    data = {
        "model_config": "1",
        "schema": "2",
        "json": 3,
        "str": "4",
        "Str": "5",
        "class": "6",
        "from_dict": "7",
        "@type": "8",
        "a b": "9",
        "a_b": "10",
        "日付": "11",
        "": "12",
        "_private": "13",
        "__dunder__": "14",
    }
    model = sdk.models.ModelModel.from_dict(data, strict=True)
    assert (model.a_b, model.a_b_, model.str_, model.str_field) == ("10", "9", "4", "5")
    assert model.to_dict() == data
    assert model.__pydantic_extra__ == {}


def test_pascal_case_on_the_wire(client: Any, wire: Wire) -> None:
    wire.answers({"Sid": "1", "DateCreated": "2"})
    item = client.items.read_item(id="7")
    assert (item.sid, item.date_created) == ("1", "2")
    assert item.to_dict() == {"Sid": "1", "DateCreated": "2"}
    assert wire.target == "/items/7"


def test_members_have_the_names_that_are_asked_for(sdk: ModuleType) -> None:
    assert [member.name for member in sdk.models.Level] == ["LOW", "HIGH", "HIGHEST"]
