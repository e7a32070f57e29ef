"""Functions do one thing: no boolean chooses which."""

import ast
from collections.abc import Iterator

import pytest

from support.source import Module, modules

ALLOWED: set[str] = {
    # Published signatures that design and users know by these names.
    "sdkwright.targets.python.runtime.model.Model.from_dict(strict)",
}
"""Flags that stay, as `module.function(parameter)`."""


def flags(module: Module) -> Iterator[str]:
    """The parameters that are booleans with a default: switches of behaviour."""
    for name, function in functions(module.tree, module.name):
        arguments = function.args
        positional = [*arguments.posonlyargs, *arguments.args]
        with_default = positional[len(positional) - len(arguments.defaults) :]
        for argument, default in zip(
            arguments.kwonlyargs, arguments.kw_defaults, strict=True
        ):
            with_default += [argument] if default is not None else []
        for argument in with_default:
            if argument.annotation and ast.unparse(argument.annotation) == "bool":
                yield f"{name}({argument.arg})"


def functions(
    node: ast.AST, prefix: str
) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Every function and method below a node, with its dotted name."""
    for child in ast.iter_child_nodes(node):
        name = f"{prefix}.{getattr(child, 'name', '')}".rstrip(".")
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield name, child
        yield from functions(child, name)


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_no_parameter_selects_behaviour(module: Module) -> None:
    assert set(flags(module)) - ALLOWED == set()


@pytest.mark.parametrize(
    "text",
    [
        "def f(a, b: bool = False): ...",
        "def f(*, a=1, b: bool = True, c): ...",
        "def f(a: bool = False, /): ...",
        "class C:\n    async def f(self, b: bool = False): ...",
        "def f():\n    if True:\n        def g(b: bool = False): ...",
    ],
)
def test_the_rule_finds_a_flag(text: str) -> None:
    assert list(flags(Module("sdkwright.sample", text)))


@pytest.mark.parametrize(
    "text", ["def f(a: bool): ...", "def f(a: int = 1, *, b: str = ''): ..."]
)
def test_the_rule_lets_values_pass(text: str) -> None:
    assert list(flags(Module("sdkwright.sample", text))) == []


def test_every_function_is_looked_at() -> None:
    module = Module("m", "class A:\n    def f(self):\n        def g(): ...")
    assert [name for name, _ in functions(module.tree, "m")] == ["m.A.f", "m.A.f.g"]
