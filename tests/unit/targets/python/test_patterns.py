"""Patterns of descriptions are said in Python's dialect, or left to the server."""

import re

import pytest

from sdkwright.targets.python.patterns import python_pattern


@pytest.mark.parametrize(
    "pattern", ["^[a-z]{2}$", r"\d+", r"^\/$", "(?=a)(?!b)(?<=c)(?<!d)", "", r"\\z"]
)
def test_what_both_dialects_know_stays(pattern: str) -> None:
    assert python_pattern(pattern) == pattern


@pytest.mark.parametrize(
    "pattern",
    [
        *(r"^\p{L}+$", r"\u{1F600}", r"\cJ", "(?<=a+)b", "[[a]", "(", "[^]"),
        # Known to some versions of Python only.
        *(r"a\z", r"\\\z"),
    ],
)
def test_what_python_cannot_say_is_left_out(pattern: str) -> None:
    assert python_pattern(pattern) is None


def test_named_groups_have_the_names_of_python() -> None:
    said = python_pattern(r"^(?<year>\d{4})-\k<year>$")
    assert said == r"^(?P<year>\d{4})-(?P=year)$"
    assert re.search(said, "2024-2024")
