"""Descriptions become docstrings that end where they should."""

import ast

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.targets.python.docstrings import (
    argument_text,
    attribute_doc,
    doc_line,
    docstring,
    one_line,
)

TEXT = st.text(st.sampled_from("ab \"'\\\n\t.-*#|`>\u202e\ud800é")) | st.text()
LONG = " ".join(["word"] * 40)


def module(text: str) -> str:
    return f"class A:\n    {docstring(text, 4)}\n\n    a = 1\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One line.", '"""One line."""'),
        ('Ends with "quotes"', '"""Ends with "quotes" """'),
        ('"Begins" with', '""" "Begins" with"""'),
        ("", '""" """'),
        ('Has """ three', '"""Has \\"\\"\\" three"""'),
        ("A back\\slash", '"""A back\\\\slash"""'),
        ("Two\nlines\n\n\nand a paragraph.", '"""Two lines\n\n    and a paragraph.\n    """'),
        ("- a\n- b", '"""- a\n    - b\n    """'),
        ("Code:\n\n    x = 1\n\nMore.", '"""Code:\n\n        x = 1\n\n    More.\n    """'),
        ("Hidden \u202e text", '"""Hidden \\\\u202e text"""'),
    ],
)  # fmt: skip
def test_docstrings(text: str, expected: str) -> None:
    assert docstring(text, 4) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One line.", '"""One line."""'),
        (f"{'word ' * 17}end.", f'"""{"word " * 15}word\n    word end."""'),
        (f"{'word ' * 17}\"end\"", f'"""{"word " * 15}word\n    word "end"\n    """'),
        ("A list:\n- a\n- b", '"""A list:\n    - a\n    - b\n    """'),
        ('"quoted"', '""" "quoted" """'),
    ],
)
def test_what_stands_below_an_attribute(text: str, expected: str) -> None:
    assert attribute_doc(text, 4) == expected


def test_paragraphs_are_filled() -> None:
    lines = docstring(LONG, 4).splitlines()
    assert len(lines) == 4
    assert all(len(line) <= 88 for line in lines)


def test_items_of_lists_hang() -> None:
    lines = docstring(f"- {LONG}\n- next", 0).splitlines()
    assert lines[0].startswith('"""- word')
    assert lines[1].startswith("  word")
    assert lines[-2] == "- next"


def test_arguments_hang() -> None:
    first, second, *_ = argument_text(LONG, 12, "name").splitlines()
    assert len(f"            name: {first}") <= 88
    assert second.startswith(" " * 16 + "word")


def test_one_line() -> None:
    assert one_line("The first\nparagraph.\n\nThe second.") == "The first paragraph."
    assert doc_line("a\n\nb") == "a b"


@given(TEXT)
def test_a_docstring_closes(text: str) -> None:
    (found,) = ast.parse(module(text)).body
    assert isinstance(found, ast.ClassDef)
    assert len(found.body) == 2
    assert isinstance(ast.get_docstring(found), str)


@settings(max_examples=40, deadline=None)
@given(TEXT)
def test_black_leaves_docstrings_alone(text: str) -> None:
    source = f"{module(text)}    {attribute_doc(text, 4)}\n"
    assert black.format_str(source, mode=black.Mode()) == source
