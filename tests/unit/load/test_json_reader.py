"""Duplicate keys are found, and nothing that only looks like one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.core.load.json_reader import read_json
from sdkwright.core.load.limits import Limits

KEYS = st.sampled_from(["a", "b", 'a":', "a\\", '\\":', '{"a": 1}', "", " "])
VALUES = st.recursive(
    KEYS | st.integers(),
    lambda inner: st.dictionaries(KEYS, inner) | st.lists(inner),
    max_leaves=8,
)
SEPARATORS = st.sampled_from([(",", ":"), (", ", ": "), (" , ", " : ")])


def codes(text: str) -> list[str]:
    """The codes of what is wrong with a text."""
    return [flaw.code for flaw in read_json(text, Limits())[1]]


@given(st.dictionaries(KEYS, VALUES), SEPARATORS)
def test_without_duplicates(tree: object, separators: tuple[str, str]) -> None:
    text = json.dumps(tree, separators=separators)
    assert read_json(text, Limits()) == (tree, ())


@given(KEYS, VALUES, SEPARATORS)
def test_with_a_duplicate(key: str, value: object, separators: tuple[str, str]) -> None:
    comma, colon = separators
    entry = f"{json.dumps(key)}{colon}{json.dumps(value, separators=separators)}"
    assert codes(f"{{{entry}{comma}{entry}}}") == ["duplicate-key"]


@pytest.mark.parametrize(
    "text",
    [
        '{"a" : 1, "a": "x\\": y"}',
        '{"a\\\\": 1, "a\\\\": "\\":"}',
        '{"a": {"b": 1, "b": 2}, "c": "\\\\\\":"}',
    ],
)
def test_duplicates_beside_what_looks_like_keys(text: str) -> None:
    assert codes(text) == ["duplicate-key"]
