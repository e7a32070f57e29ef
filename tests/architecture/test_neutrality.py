"""The model, and what builds it, know no language and no template."""

import ast
from collections.abc import Iterator

import pytest

from support.repository import SDKWRIGHT
from support.source import Module, modules

FOREIGN = (
    "python",
    "jinja",
    "markdown",
    "pydantic",
    "httpx",
    "snake_case",
    "docstring",
)


def words(module: Module) -> Iterator[str]:
    """The identifiers and the strings of a module, docstrings included."""
    for node in ast.walk(module.tree):
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.Name(id=name) | ast.arg(arg=name) | ast.Attribute(attr=name):
                yield name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.alias(name=name, asname=asname):
                yield from filter(None, (name, asname))
            case ast.keyword(arg=str(name)):
                yield name
            case _:
                pass


def foreign_words(module: Module) -> list[str]:
    """Those that speak of a target."""
    return [w for w in words(module) if any(f in w.lower() for f in FOREIGN)]


@pytest.mark.parametrize(
    "module",
    [*modules(SDKWRIGHT / "model"), *modules(SDKWRIGHT / "core" / "build")],
    ids=lambda module: module.name,
)
def test_knows_no_target(module: Module) -> None:
    assert foreign_words(module) == []


@pytest.mark.parametrize(
    "text",
    [
        '"""Made for Python."""',
        "python_name = 1",
        "def to_snake_case(): ...",
        "class JinjaThing: ...",
        "def f(docstring): ...",
        "import pydantic as p",
        "value.markdown",
        "f(markdown=1)",
        "f'a {x} in Markdown'",
    ],
)
def test_the_rule_finds_a_foreign_word(text: str) -> None:
    assert foreign_words(Module("sdkwright.model.sample", text))
