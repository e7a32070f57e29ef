"""JSON, strictly."""

import pytest

from sdkwright.core.load.flaws import TextError
from sdkwright.core.load.json_reader import read_json
from sdkwright.core.load.limits import Limits


def test_a_tree() -> None:
    text = '{"a": [1, 1.5, null, true, "\\ud83e\\udd84"]}'
    assert read_json(text, Limits()) == ({"a": [1, 1.5, None, True, "🦄"]}, ())


@pytest.mark.parametrize(
    ("text", "code", "at", "pointer"),
    [
        ('{"a": 1, "a": 2}', "duplicate-key", 9, "/a"),
        ('{"x": [{"b": 1, "b": 2}]}', "duplicate-key", 16, "/x/0/b"),
        ('{"a": "\\ud800"}', "lone-surrogate", 6, "/a"),
    ],
)
def test_flaws_that_leave_a_tree(text: str, code: str, at: int, pointer: str) -> None:
    _, flaws = read_json(text, Limits())
    assert [(f.code, f.index, f.pointer) for f in flaws] == [(code, at, pointer)]


def test_half_a_surrogate_pair_becomes_the_replacement_character() -> None:
    value, _ = read_json('["\\ud800", "\\udc00x", "\\ud83e\\udd84"]', Limits())
    assert value == ["\ufffd", "\ufffdx", "🦄"]


@pytest.mark.parametrize(
    ("text", "code", "at", "said"),
    [
        ('{"a": NaN}', "number", 6, "NaN"),
        ('{"a": -Infinity}', "number", 6, "-Infinity"),
        ('{"a": 1e999}', "number", 6, "larger"),
        ('{"a": ' + "9" * 5000 + "}", "number", 6, "digits"),
        ('{"a": 1,}', "json-syntax", 8, "comma"),
        ('{"a": 1} x', "json-syntax", 9, "after the end"),
        ('{// no\n"a": 1}', "json-syntax", 1, "comments"),
        ('{"a": "x\ny"}', "json-syntax", 8, "raw line break"),
        ('{"a": "x', "json-syntax", 6, "never closed"),
        ('{"a":', "json-syntax", 5, "ends in the middle"),
        ("{'a': 1}", "json-syntax", 1, "single quotes"),
        ("[" * 300 + "]" * 300, "limit", 200, "levels deep"),
        ('{"a":' * 100_000, "limit", 1000, "levels deep"),
    ],
)
def test_faults(text: str, code: str, at: int, said: str) -> None:
    with pytest.raises(TextError) as caught:
        read_json(text, Limits())
    flaw = caught.value.flaws[-1]
    assert (flaw.code, flaw.index) == (code, at)
    assert said in flaw.message


def test_flaws_before_the_fault_are_told_too() -> None:
    with pytest.raises(TextError) as caught:
        read_json('{"a": 1, "a": 2,}', Limits())
    assert [f.code for f in caught.value.flaws] == ["duplicate-key", "json-syntax"]
