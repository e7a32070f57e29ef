"""Modules are short, and none keeps state."""

import ast
from collections.abc import Iterator

import pytest

from support.source import Module, modules

LONGEST = 400

MUTABLE_CALLS = {"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter"}
IMMUTABLE_ANNOTATIONS = ("Final", "Mapping", "Sequence", "Collection", "tuple")


def length(module: Module) -> int:
    """How many lines a module has."""
    return len(module.text.splitlines())


def state(module: Module) -> Iterator[str]:
    """What a module could change while it runs: mutable globals, and `global`."""
    for node in module.tree.body:
        match node:
            case ast.Assign(targets=targets, value=value) if _is_mutable(value):
                names = [ast.unparse(target) for target in targets]
            case ast.AnnAssign(target=target, annotation=annotation, value=value) if (
                value and _is_mutable(value) and not _is_read_only(annotation)
            ):
                names = [ast.unparse(target)]
            case _:
                names = []
        yield from (name for name in names if not _is_constant(name))
    for inner in ast.walk(module.tree):
        if isinstance(inner, ast.Global):
            yield f"global {', '.join(inner.names)}"


def _is_mutable(value: ast.expr) -> bool:
    literals = ast.List | ast.Dict | ast.Set
    comprehensions = ast.ListComp | ast.DictComp | ast.SetComp
    if isinstance(value, ast.Call):
        return ast.unparse(value.func).rpartition(".")[2] in MUTABLE_CALLS
    return isinstance(value, literals | comprehensions)


def _is_read_only(annotation: ast.expr) -> bool:
    return ast.unparse(annotation).startswith(IMMUTABLE_ANNOTATIONS)


def _is_constant(name: str) -> bool:
    return name == "__all__" or name.isupper()


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_is_short(module: Module) -> None:
    assert length(module) <= LONGEST


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_keeps_no_state(module: Module) -> None:
    assert list(state(module)) == []


def test_the_rule_finds_a_long_module() -> None:
    assert length(Module("sdkwright.sample", "x = 1\n" * (LONGEST + 1))) > LONGEST


@pytest.mark.parametrize(
    "text",
    [
        "cache = {}",
        "seen: set[str] = set()",
        "_found = [n for n in range(3)]",
        "counts = collections.defaultdict(int)",
        "def f():\n    global x\n    x = 1",
    ],
)
def test_the_rule_finds_state(text: str) -> None:
    assert list(state(Module("sdkwright.sample", text)))


@pytest.mark.parametrize(
    "text",
    [
        "__all__ = ['a']",
        "_WORDS = {'a': 1}",
        "words: Mapping[str, int] = {'a': 1}",
        "words: Final = {'a': 1}",
        "def f():\n    found = []",
    ],
)
def test_the_rule_lets_constants_pass(text: str) -> None:
    assert list(state(Module("sdkwright.sample", text))) == []
