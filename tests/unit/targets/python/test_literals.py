"""Literals say exactly their values, and hide nothing from who reads them."""

import ast
import unicodedata
from typing import Any

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.targets.python.literals import literal, string

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(ANY_TEXT, inner, max_size=3),
    max_leaves=5,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", '"a"'),
        ('say "a"', "'say \"a\"'"),
        ("it's", '"it\'s"'),
        ("'\"", '"\'\\""'),
        ("\\", '"\\\\"'),
        ("a\nb\tc\r", '"a\\nb\\tc\\r"'),
        ("\x00\x7f", '"\\x00\\x7f"'),
        ("\u202e", '"\\u202e"'),
        ("\ud800", '"\\ud800"'),
        ("\U000e0001", '"\\U000e0001"'),
        ("é日", '"é日"'),
    ],
)
def test_strings(text: str, expected: str) -> None:
    assert string(text) == expected


@given(ANY_TEXT)
def test_a_string_means_its_text(text: str) -> None:
    assert ast.literal_eval(string(text)) == text


@given(ANY_TEXT)
def test_nothing_in_a_string_is_invisible(text: str) -> None:
    hidden = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert not hidden & {unicodedata.category(char) for char in string(text)}


@settings(max_examples=30, deadline=None)
@given(ANY_TEXT)
def test_black_leaves_strings_alone(text: str) -> None:
    source = f"x = {string(text)}\n"
    assert black.format_str(source, mode=black.Mode()) == source


@given(JSON)
def test_a_literal_means_its_value(value: Any) -> None:
    found = eval(literal(value), {"float": float})
    assert repr(found) == repr(value)
