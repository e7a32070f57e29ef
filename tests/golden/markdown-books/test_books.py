"""The pages of a small API that has something of everything, in both flavours."""

import re
from collections.abc import Callable
from pathlib import Path

import black
import pytest

from conftest import Golden
from sdkwright.model import Api
from sdkwright.pipeline import read
from sdkwright.targets.markdown import Flavour, render_markdown
from sdkwright.targets.markdown.flavours import JavaFlavour, PythonFlavour
from sdkwright.targets.python.names import name

HERE = Path(__file__).parent
EXAMPLE = re.compile(
    r'^```\{"language":"python"\}\n(.*?)^```$', re.DOTALL | re.MULTILINE
)


@pytest.fixture(scope="module")
def api() -> Api:
    return read(HERE / "spec.yaml")


def java(_: Api) -> Flavour:
    return JavaFlavour("example.books")


def python(api: Api) -> Flavour:
    return PythonFlavour(name(api), "books_sdk", "books-sdk")


@pytest.mark.parametrize(("language", "flavour"), [("java", java), ("python", python)])
def test_pages(
    language: str, flavour: Callable[[Api], Flavour], api: Api, golden: Golden
) -> None:
    files = render_markdown(api, flavour(api))
    expected = HERE / "expected" / language
    golden(expected, {file.path: file.text.encode() for file in files})


def test_examples_are_formatted_programs(api: Api) -> None:
    for file in render_markdown(api, python(api)):
        for example in EXAMPLE.findall(file.text):
            compile(example, file.path, "exec")
            assert black.format_str(example, mode=black.Mode()) == example
