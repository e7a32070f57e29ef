"""Diagnostics as people and tools read them."""

import json

import pytest

from sdkwright.diagnostics import (
    Diagnostic,
    Format,
    Location,
    Severity,
    ordered,
    quoted,
    render,
    strict,
    visible,
)

TEXT = "a: 1\n  wrong: yes\n"
FOUND = (
    Diagnostic("wrong-type", "not this", Location("api.yaml", "/wrong", 2, 3)),
    Diagnostic("unused", "50%\r\n::error::x", Location("a,b:c.yaml"), Severity.NOTE),
)


def test_text_shows_the_line_and_a_caret() -> None:
    assert render(Format.TEXT, FOUND[:1], {"api.yaml": TEXT}) == (
        "api.yaml:2:3: error[wrong-type]: not this\n"
        "      at /wrong\n"
        "    2 |   wrong: yes\n"
        "      |   ^\n"
    )


def test_text_never_holds_what_moves_a_cursor() -> None:
    shown = render(Format.TEXT, FOUND, {"a,b:c.yaml": "\x1b[31m"})
    assert "\r" not in shown
    assert "50%\\x0d\\x0a::error::x" in shown


@pytest.mark.parametrize(
    ("line", "column", "caret"),
    [
        ("ab: x", 5, 4),
        ("\tx", 2, 4),
        ("宽宽x", 3, 4),
        ("e\u0301x", 3, 1),
        ("\u202ex", 2, 6),
    ],
)
def test_the_caret_stands_under_the_column(line: str, column: int, caret: int) -> None:
    found = Diagnostic("c", "m", Location("f", "", 1, column))
    last = render(Format.TEXT, [found], {"f": line}).splitlines()[-1]
    assert last == "      | " + " " * caret + "^"


def test_a_long_line_is_shown_around_the_column() -> None:
    found = Diagnostic("c", "m", Location("f", "", 1, 5_001))
    shown = render(Format.TEXT, [found], {"f": "a" * 5_000 + "!" + "b" * 5_000})
    line, caret = shown.splitlines()[-2:]
    assert len(line) < 120
    assert line[caret.index("^")] == "!"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_counts(end: str) -> None:
    found = Diagnostic("c", "m", Location("f", "", 3, 1))
    assert "three" in render(Format.TEXT, [found], {"f": f"one{end}two{end}three"})


def test_json() -> None:
    assert json.loads(render(Format.JSON, FOUND[:1], {})) == [
        {
            "code": "wrong-type",
            "severity": "error",
            "message": "not this",
            "position": {
                "file": "api.yaml",
                "line": 2,
                "column": 3,
                "pointer": "/wrong",
            },
        }
    ]


def test_github_annotations_cannot_be_broken_out_of() -> None:
    assert render(Format.GITHUB, FOUND, {}).splitlines() == [
        "::error file=api.yaml,line=2,col=3,title=wrong-type::not this (/wrong)",
        "::notice file=a%2Cb%3Ac.yaml,title=unused::50%25%0D%0A::error::x",
    ]


def test_sarif() -> None:
    run = json.loads(render(Format.SARIF, FOUND, {}))["runs"][0]
    assert [r["ruleId"] for r in run["results"]] == ["wrong-type", "unused"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 3}
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[r["ruleIndex"]] for r in run["results"]] == ["wrong-type", "unused"]


def test_nothing_found_prints_nothing() -> None:
    assert render(Format.TEXT, (), {}) == ""
    assert render(Format.GITHUB, (), {}) == ""


def test_strict_turns_warnings_and_nothing_else() -> None:
    found = [Diagnostic("c", "m", Location("f"), severity) for severity in Severity]
    assert [d.severity for d in strict(found)] == ["error", "error", "note"]


def test_reading_order() -> None:
    places = [("b", 1, 1), ("a", 2, 1), ("a", 1, 9), ("a", 1, 2), ("a", 1, 2)]
    found = [Diagnostic("c", "m", Location(f, "", n, c)) for f, n, c in places]
    assert [
        (d.location.file, d.location.line, d.location.column) for d in ordered(found)
    ] == [("a", 1, 2), ("a", 1, 9), ("a", 2, 1), ("b", 1, 1)]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("x", "'x'"),
        ("x" * 100, "'" + "x" * 59 + "…'"),
        ("\x1b]0;t\x07", "'\\x1b]0;t\\x07'"),
        (None, "null"),
        (True, "true"),
        (1.5, "1.5"),
        pytest.param(10**5000, "a huge number", id="huge"),
        ({"a": 1}, "an object"),
        ([1], "a list"),
    ],
)
def test_values_in_messages_are_short_and_plain(value: object, shown: str) -> None:
    assert quoted(value) == shown


def test_visible() -> None:
    assert visible("plain é 宽 🦄") == "plain é 宽 🦄"
    assert visible("\u202e\x85\U000e0001") == "\\u202e\\x85\\U000e0001"
