"""Every style, exploded and not, against the tables of OpenAPI and RFC 6570's cases."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from sdkwright.targets.python.runtime.enums import OpenIntEnum, OpenStrEnum
from sdkwright.targets.python.runtime.model import CamelModel
from sdkwright.targets.python.runtime.parameters import JsonText, Style, Styled
from sdkwright.targets.python.runtime.styles import (
    cookie_pairs,
    header_text,
    path_text,
    query_pairs,
)
from sdkwright.targets.python.runtime.unset import UNSET
from sdkwright.targets.python.runtime.url import expand_path, join

SUITE = Path(__file__).parents[3] / "shared" / "suites" / "uritemplate"

EMPTY = ""
STRING = "blue"
ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}

# OpenAPI 3.2.0, section 4.12.9 "Style Examples": style, explode, then the columns
# undefined (None), empty, string, array and object; "n/a" is left out as "-". The
# prefixes ? and the name of the header are the place's, not the style's.
TABLE = """
matrix          false  ;color   ;color=blue  ;color=blue,black,brown                ;color=R,100,G,200,B,150
matrix          true   ;color   ;color=blue  ;color=blue;color=black;color=brown    ;R=100;G=200;B=150
label           false  .        .blue        .blue,black,brown                      .R,100,G,200,B,150
label           true   .        .blue        .blue.black.brown                      .R=100.G=200.B=150
simple          false  empty    blue         blue,black,brown                       R,100,G,200,B,150
simple          true   empty    blue         blue,black,brown                       R=100,G=200,B=150
form            false  color=   color=blue   color=blue,black,brown                 color=R,100,G,200,B,150
form            true   color=   color=blue   color=blue&color=black&color=brown     R=100&G=200&B=150
spaceDelimited  false  -        -            color=blue%20black%20brown             color=R%20100%20G%20200%20B%20150
pipeDelimited   false  -        -            color=blue%7Cblack%7Cbrown             color=R%7C100%7CG%7C200%7CB%7C150
deepObject      true   -        -            -                                      color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150
cookie          false  color=   color=blue   color=blue,black,brown                 color=R,100,G,200,B,150
cookie          true   color=   color=blue   color=blue;.color=black;.color=brown   R=100;.G=200;.B=150
"""

PLACES = {
    "matrix": ["path"],
    "label": ["path"],
    "simple": ["path", "header"],
    "form": ["query", "cookie"],
    "spaceDelimited": ["query"],
    "pipeDelimited": ["query"],
    "deepObject": ["query"],
    "cookie": ["cookie"],
}


def cells() -> Iterator[Any]:
    for line in TABLE.strip().splitlines():
        style, explode, *expected = line.split()
        for place in PLACES[style]:
            for value, text in zip(
                (EMPTY, STRING, ARRAY, OBJECT), expected, strict=True
            ):
                if text != "-":
                    text = "" if text == "empty" else text.replace(";.", "; ")
                    yield pytest.param(
                        place,
                        Styled(value, style, explode == "true"),  # type: ignore[arg-type]
                        text,
                        id=f"{place}-{style}-{explode}-{type(value).__name__}-{text}",
                    )


def write(place: str, name: str, value: object) -> str:
    match place:
        case "path":
            return path_text(name, value)
        case "query":
            return "&".join(query_pairs(name, value))
        case "cookie":
            return "; ".join(cookie_pairs(name, value))
        case _:
            return header_text(value) or ""


@pytest.mark.parametrize(("place", "value", "text"), [*cells()])
def test_style_table(place: str, value: Styled, text: str) -> None:
    assert write(place, "color", value) == text


@pytest.mark.parametrize("absent", [None, UNSET, Styled(None), Styled(UNSET)])
@pytest.mark.parametrize("place", ["query", "cookie", "header"])
def test_absent_values_are_not_sent(place: str, absent: object) -> None:
    assert write(place, "color", absent) == ""
    assert header_text(absent) is None


def test_default_styles_of_places() -> None:
    assert path_text("c", OBJECT) == "R,100,G,200,B,150"
    assert header_text(OBJECT) == "R,100,G,200,B,150"
    assert list(query_pairs("c", OBJECT)) == ["R=100", "G=200", "B=150"]
    assert list(query_pairs("c", ARRAY)) == ["c=blue", "c=black", "c=brown"]
    assert list(cookie_pairs("c", Styled([1, 2], explode=False))) == ["c=1,2"]
    assert list(query_pairs("c", Styled(OBJECT, "deepObject"))) == [
        "c%5BR%5D=100",
        "c%5BG%5D=200",
        "c%5BB%5D=150",
    ]


@pytest.mark.parametrize("explode", [False, True])
def test_empty_lists_are_as_good_as_nothing(explode: bool) -> None:
    assert list(query_pairs("c", Styled([], explode=explode))) == []
    assert list(query_pairs("c", Styled({}, explode=explode))) == []


def test_delimiters_within_values_are_encoded() -> None:
    assert path_text("c", ["a,b", "c d"]) == "a%2Cb,c%20d"
    assert path_text("c", Styled("a;b=c", "matrix")) == ";c=a%3Bb%3Dc"
    assert list(query_pairs("c", Styled(["a|b"], "pipeDelimited"))) == ["c=a%7Cb"]
    assert list(query_pairs("c", "a&b=c d+")) == ["c=a%26b%3Dc%20d%2B"]


def test_nested_deep_object() -> None:
    value = {"range": {"from": 1, "to": None}, "tags": ["a", "b"], "open": True}
    assert list(query_pairs("f", Styled(value, "deepObject"))) == [
        "f%5Brange%5D%5Bfrom%5D=1",
        "f%5Btags%5D=a",
        "f%5Btags%5D=b",
        "f%5Bopen%5D=true",
    ]


def test_tab_and_pipe_of_swagger_2() -> None:
    assert list(query_pairs("c", Styled(["a", "b"], "tabDelimited"))) == ["c=a%09b"]
    assert header_text(Styled([1, 2], "pipeDelimited")) == "1|2"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("https://example.com/a;b,c?d", "https://example.com/a;b,c?d"),
        ("a b", "a%20b"),
        ("a%2Fb%", "a%2Fb%25"),
        ("x&y=z#f+g[0]", "x%26y=z%23f%2Bg%5B0%5D"),
        (["/a/b", "c:d"], "/a/b,c:d"),
    ],
)
def test_allow_reserved_keeps_what_cannot_end_the_value(
    value: object, text: str
) -> None:
    styled = Styled(value, explode=False, allow_reserved=True)
    assert list(query_pairs("q", styled)) == [f"q={text}"]


def test_allow_reserved_in_a_path_stays_in_its_segment() -> None:
    assert path_text("p", Styled("a/b?c#d;e", allow_reserved=True)) == "a%2Fb%3Fc%23d;e"


class Colour(CamelModel):
    dark_red: int | None = None
    green: bool | None = None


class State(OpenStrEnum):
    IN_PROGRESS = "in progress"


class Level(OpenIntEnum):
    TWO = 2


class Plain(Enum):
    X = "x/y"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (9007199254740993, "9007199254740993"),
        (2.5, "2.5"),
        (-5, "-5"),
        (Decimal("1.10"), "1.10"),
        (datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC), "2024-05-06T07%3A08%3A09Z"),
        (
            datetime(2024, 5, 6, 7, 8, 9, 5000, tzinfo=timezone(timedelta(hours=2))),
            "2024-05-06T07%3A08%3A09.005%2B02%3A00",
        ),
        (date(2024, 2, 29), "2024-02-29"),
        (
            UUID("6F1E7E1C-9B0A-4A52-9A8F-0C3A5D3B2F10"),
            "6f1e7e1c-9b0a-4a52-9a8f-0c3a5d3b2f10",
        ),
        (timedelta(hours=36), "P1DT12H"),
        (b"hi?", "aGk_".replace("_", "%2F")),
        (State.IN_PROGRESS, "in%20progress"),
        (State("new"), "new"),
        (Level.TWO, "2"),
        (Plain.X, "x%2Fy"),
        ([State.IN_PROGRESS, None, "b"], "in%20progress,b"),
        ((1, 2), "1,2"),
        (Colour(dark_red=1, green=None), "darkRed,1"),
        ({"a": {"b": [1]}}, "a,%7B%22b%22%3A%5B1%5D%7D"),
        (JsonText({"a": 1.5, "b": None}), "%7B%22a%22%3A1.5%2C%22b%22%3Anull%7D"),
    ],
)
def test_texts_of_values(value: object, text: str) -> None:
    assert path_text("v", value) == text


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), [object()]])
def test_values_without_text_are_refused(value: object) -> None:
    with pytest.raises(ValueError, match="JSON"):
        path_text("v", value)


def test_json_parameters() -> None:
    assert list(query_pairs("c", JsonText(False))) == ["c=false"]
    assert header_text(JsonText([1, 2])) == "[1,2]"
    assert list(cookie_pairs("c", JsonText("a"))) == ["c=%22a%22"]


def test_absent_json_parameters() -> None:
    assert list(query_pairs("c", JsonText(None))) == []
    assert header_text(JsonText(None)) is None
    assert list(cookie_pairs("c", JsonText(None))) == []


@pytest.mark.parametrize("value", ["a;b", "a b", 'a"b'])
def test_cookie_style_refuses_separators(value: str) -> None:
    with pytest.raises(ValueError, match="the cookie c holds a separator"):
        list(cookie_pairs("c", Styled(value, "cookie")))


def rfc6570_cases() -> Iterator[Any]:
    """Yield the cases of the suite that OpenAPI's styles can express."""
    styles: dict[str, tuple[str, Style]] = {
        "": ("path", "simple"),
        ".": ("path", "label"),
        ";": ("path", "matrix"),
        "?": ("query", "form"),
    }
    for file in sorted(SUITE.glob("spec-examples*.json")):
        for group in json.loads(file.read_text()).values():
            for template, expected in group["testcases"]:
                match = re.fullmatch(r"(.*)\{([.;?]?)(\w+)(\*?)\}", template)
                if match is None:
                    continue
                before, operator, name, star = match.groups()
                value = group["variables"].get(name)
                if value is None or value == [] or value == {}:
                    continue  # undefined there, up to the parameter here
                place, style = styles[operator]
                yield pytest.param(
                    place,
                    name,
                    Styled(value, style, bool(star)),
                    [
                        text.removeprefix(
                            before + operator.replace(".", "").replace(";", "")
                        )
                        for text in (
                            [expected] if isinstance(expected, str) else expected
                        )
                    ],
                    id=f"{file.stem}:{template}",
                )


@pytest.mark.skipif(not SUITE.is_dir(), reason="the suite of RFC 6570 is not here")
def test_the_suite_has_cases() -> None:
    assert len(list(rfc6570_cases())) > 40


@pytest.mark.parametrize(("place", "name", "value", "expected"), [*rfc6570_cases()])
def test_rfc6570(place: str, name: str, value: Styled, expected: list[str]) -> None:
    assert write(place, name, value) in expected


def test_expand_path_leaves_literals_alone() -> None:
    assert expand_path(
        "/repos/{o}/compare/{b}...{h}", {"o": 1, "b": "m", "h": "a/b"}
    ) == ("/repos/1/compare/m...a%2Fb")
    assert expand_path("/plain", {}) == "/plain"


def test_a_fragment_of_a_path_is_not_sent() -> None:
    assert join("http://h/b/", "/files/1#lock", ["a=1"]) == "http://h/b/files/1?a=1"
    assert join("http://h", expand_path("/files/{n}", {"n": "#"}), []) == (
        "http://h/files/%23"
    )


# The same table with a value that is percent-encoded wherever it stands, and with
# allowReserved (OpenAPI 3.2.0, Parameter Object): place, style, explode, then what
# becomes of "/a b", ["/a b", "c"] and {"k": "/a b"} without it and with it.
RESERVED = """
path    simple          false  %2Fa%20b    %2Fa%20b,c              k,%2Fa%20b              %2Fa%20b    %2Fa%20b,c             k,%2Fa%20b
path    label           true   .%2Fa%20b   .%2Fa%20b.c             .k=%2Fa%20b             .%2Fa%20b   .%2Fa%20b.c            .k=%2Fa%20b
path    matrix          true   ;p=%2Fa%20b ;p=%2Fa%20b;p=c         ;k=%2Fa%20b             ;p=%2Fa%20b ;p=%2Fa%20b;p=c        ;k=%2Fa%20b
query   form            true   p=%2Fa%20b  p=%2Fa%20b&p=c          k=%2Fa%20b              p=/a%20b    p=/a%20b&p=c           k=/a%20b
query   form            false  p=%2Fa%20b  p=%2Fa%20b,c            p=k,%2Fa%20b            p=/a%20b    p=/a%20b,c             p=k,/a%20b
query   spaceDelimited  false  -           p=%2Fa%20b%20c          p=k%20%2Fa%20b          -           p=/a%20b%20c           p=k%20/a%20b
query   pipeDelimited   false  -           p=%2Fa%20b%7Cc          p=k%7C%2Fa%20b          -           p=/a%20b%7Cc           p=k%7C/a%20b
query   deepObject      true   -           -                       p%5Bk%5D=%2Fa%20b       -           -                      p%5Bk%5D=/a%20b
"""


def reserved_cells() -> Iterator[Any]:
    values: list[object] = ["/a b", ["/a b", "c"], {"k": "/a b"}]
    for line in RESERVED.strip().splitlines():
        place, style, explode, *texts = line.split()
        for index, text in enumerate(texts):
            if text != "-":
                value = Styled(
                    values[index % 3],
                    style,  # type: ignore[arg-type]
                    explode == "true",
                    allow_reserved=index >= 3,
                )
                yield pytest.param(
                    place, value, text, id=f"{line[:30].strip()}-{index}"
                )


@pytest.mark.parametrize(("place", "value", "text"), [*reserved_cells()])
def test_reserved_characters(place: str, value: Styled, text: str) -> None:
    assert write(place, "p", value) == text


# Swagger 2.0, Parameter Object, "collectionFormat", as it is normalised.
@pytest.mark.parametrize(
    ("place", "styled", "text"),
    [
        ("query", Styled(["a", "b c"], "form", False), "p=a,b%20c"),
        ("query", Styled(["a", "b"], "spaceDelimited", False), "p=a%20b"),
        ("query", Styled(["a", "b"], "tabDelimited", False), "p=a%09b"),
        ("query", Styled(["a", "b"], "pipeDelimited", False), "p=a%7Cb"),
        ("query", Styled(["a", "b"], "form", True), "p=a&p=b"),
        ("path", Styled(["a", "b"], "simple", False), "a,b"),
        ("path", Styled(["a", "b"], "spaceDelimited", False), "a%20b"),
        ("path", Styled(["a", "b"], "pipeDelimited", False), "a%7Cb"),
        ("header", Styled(["a", "b"], "simple", False), "a,b"),
        ("header", Styled(["a", "b"], "spaceDelimited", False), "a b"),
    ],
)
def test_collection_formats(place: str, styled: Styled, text: str) -> None:
    assert write(place, "p", styled) == text
