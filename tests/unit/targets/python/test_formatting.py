"""What has a long line comes out as black would leave the whole file."""

import black
import pytest

from sdkwright.targets.python.formatting import formatted

LONG = "a_name_that_goes_on_and_on_for_as_long_as_names_in_descriptions_can_go"

STATEMENTS = {
    "an import": f"from .module import {LONG}, {LONG}_too\n",
    "an import alone": f"from .module_with_a_name import {LONG}\n\nVALUE = 1\n",
    "a constant": f'CONSTANT_WITH_A_NAME = "{LONG} {LONG[:10]}"\n',
    "a constant too long for any line": f'CONSTANT = "{LONG} {LONG}"\n',
    "a class": f"class {LONG.title()}(Base, Other, Another):\n    pass\n",
    "a field": f"class A:\n    field: list[{LONG} | {LONG}2 | None] = None\n",
    "a signature": (
        f"class A:\n    async def f(self, {LONG}: int, other: str = '') -> None:\n"
        '        """Text."""\n        return None\n'
    ),
    "a stub": (
        f"class A:\n    @overload\n    def f(\n        self, a: int\n"
        f"    ) -> {LONG} | str | bytes: ...\n    def f(self) -> None: ...\n"
    ),
    "a call": f"def f():\n    with a as b:\n        await g({LONG}, {LONG}={LONG})\n",
    "a text": f'def f():\n    """{LONG} {LONG}."""\n    return 1\n',
}


@pytest.mark.parametrize("name", STATEMENTS)
def test_as_black_formats_the_file(name: str) -> None:
    future = "from __future__ import annotations\n\n"
    text = f'"""A module."""\n\n{future}import os\n\n{STATEMENTS[name]}'
    # What black makes of the file without the long lines is none of our business.
    expected = black.format_str(text, mode=black.Mode())
    parts = [line for line in expected.split("\n") if line]
    assert [line for line in formatted("a.py", text).split("\n") if line] == parts


def test_other_files_are_left_alone() -> None:
    assert formatted("README.md", f"{LONG} {LONG}") == f"{LONG} {LONG}"
