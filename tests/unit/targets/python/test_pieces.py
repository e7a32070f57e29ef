"""Brackets and separators, but for those in strings."""

import pytest

from sdkwright.targets.python.pieces import is_plain, opening, parts


@pytest.mark.parametrize(
    ("text", "separator", "expected"),
    [
        ("A | B", " | ", ("A", "B")),
        ("list[A | B] | None", " | ", ("list[A | B]", "None")),
        ('f("a, b", c)', ", ", ('f("a, b", c)',)),
        ("a, (b, c), [d, e]", ", ", ("a", "(b, c)", "[d, e]")),
        ("'\\', ', \"]\"", ", ", ("'\\', '", '"]"')),
    ],
)
def test_parts(text: str, separator: str, expected: tuple[str, ...]) -> None:
    assert parts(text, separator) == expected


def test_opening() -> None:
    assert opening("name: dict[str, list[A]]") == len("name: dict")
    assert opening('f("[")') == 1
    assert opening("name") == len("name")


def test_what_is_plain() -> None:
    assert is_plain('Limits(pattern="if, for")')
    assert not is_plain("lambda: models.Error")
    assert not is_plain("a, b")
