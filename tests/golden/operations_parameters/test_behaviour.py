"""Parameters travel in their places and styles."""

from datetime import UTC, datetime
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest

from sdkwright.model import JsonValue
from support.wire import Wire

A_STAR: JsonValue = {"name": "Vega", "colour": "blue"}
AN_ID = UUID("6f1e7e1c-9b0a-4a52-9a8f-0c3a5d3b2f10")


def test_path_parameters_have_their_styles(client: Any, wire: Wire) -> None:
    wire.answers(A_STAR)
    client.stars.get_star("ä Lyr/e", [18.5, 38], "HR")
    path = "/stars/%C3%A4%20Lyr%2Fe/;position=18.5;position=38/.HR"
    assert wire.target == path
    assert wire.last.method == "GET"


def test_the_answer_is_a_model(client: Any, wire: Wire, sdk: ModuleType) -> None:
    wire.answers(A_STAR)
    star = client.stars.get_star("Vega", [], "HR", depth=2)
    assert star == sdk.models.Star(name="Vega", colour=sdk.models.Colour.BLUE)
    assert wire.target.endswith("?depth=2")


@pytest.mark.parametrize(
    ("argument", "value", "query"),
    [
        ("seen_after", datetime(2030, 1, 2, tzinfo=UTC), "seen-after=2030-01-02T00%3A00%3A00Z"),
        ("near", [AN_ID, AN_ID], f"near={AN_ID}&near={AN_ID}"),
        ("names", ["a", "b,c"], "names=a,b%2Cc"),
        ("bands", ["u", "v"], "bands=u%7Cv"),
        ("size", {"gte": 1, "lt": 2.5}, "size%5Bgte%5D=1&size%5Blt%5D=2.5"),
        ("where", "a/b?c", "where=a/b?c"),
        ("filter", {"a": "b"}, "filter=%7B%22a%22%3A%22b%22%7D"),
        ("visible", False, "visible=false"),
    ],
)  # fmt: skip
def test_query_parameters_have_their_styles(
    argument: str, value: object, query: str, client: Any, wire: Wire
) -> None:
    wire.answers([])
    client.stars.find_stars("blue", **{argument: value})
    assert wire.target == f"/stars?colour=blue&{query}"


def test_a_model_may_be_a_parameter(client: Any, wire: Wire, sdk: ModuleType) -> None:
    wire.answers([A_STAR])
    size = sdk.models.FindStarsSize(gte=1)
    found = client.stars.find_stars(sdk.models.Colour.RED, size=size)
    assert wire.target == "/stars?colour=red&size%5Bgte%5D=1"
    assert [star.name for star in found] == ["Vega"]


def test_headers_and_cookies(client: Any, wire: Wire) -> None:
    wire.answers([])
    client.stars.find_stars("blue", x_trace=[1, 2], session="s")
    assert wire.last.headers["X-Trace"] == "1,2"
    assert wire.last.headers["Cookie"] == "session=s"


def test_what_is_left_out_is_not_sent(client: Any, wire: Wire) -> None:
    wire.answers([])
    client.stars.find_stars("blue")
    assert wire.target == "/stars?colour=blue"
    assert not {"X-Trace", "Cookie"} & wire.last.headers.keys()


def test_optional_parameters_go_by_name_only(client: Any) -> None:
    with pytest.raises(TypeError):
        client.stars.find_stars("blue", datetime(2030, 1, 2, tzinfo=UTC))


def test_an_operation_without_tags(client: Any, wire: Wire) -> None:
    assert client.default.count_stars() is None
    assert wire.last.method == "HEAD"


@pytest.mark.parametrize(
    ("argument", "value"),
    [("page_size", 0), ("names", list("abcdef")), ("code", "no")],
)
def test_what_is_beyond_a_limit_is_not_sent(
    argument: str, value: object, client: Any, wire: Wire
) -> None:
    with pytest.raises(ValueError, match="must"):
        client.default.get_sky("x", **{argument: value})
    client.default.get_sky("x", id_header="of no more than nine", page_size=1)
    assert wire.target == "/skies/x?page-size=1"
