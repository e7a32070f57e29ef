"""What a package says of itself."""

from dataclasses import replace

import pytest

from sdkwright.targets.python import name as name_all
from sdkwright.targets.python.options import PythonOptions
from sdkwright.targets.python.view.package import package_view
from support.library_api import library

LONGEST = 512


def summary_of(description: str) -> str:
    api = replace(library(), summary="", description=description)
    options = PythonOptions("library_sdk", "library-sdk", "1.0.0")
    return package_view(api, name_all(api), options).summary


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("Books\nand loans.\n\nMore.", "Books and loans."),
        ("\n\nBooks.", "Books."),
        ("word " * 103 + "ends", "word " * 101 + "word …"),
        ("w" * 5_000, f"{'w' * 510} …"),
    ],
    ids=["first paragraph", "blank lines", "too long", "one word"],
)
def test_the_summary_is_a_paragraph_that_indexes_take(
    description: str, expected: str
) -> None:
    assert summary_of(description) == expected
    assert len(expected) <= LONGEST
