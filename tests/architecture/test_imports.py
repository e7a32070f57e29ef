"""Imports go one way: from the stages on the right to those on their left."""

from collections.abc import Iterator

import pytest

from support.source import Module, modules

ROOT = "sdkwright"

NEUTRAL = {"model", "diagnostics"}
STAGES = [
    f"core.{stage}" for stage in ("load", "resolve", "validate", "normalise", "build")
]
SHARED = {"config", "instances", "listings", "names", "render"}
RUNTIME = "targets.python.runtime"

MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "version": set(),
    "diagnostics": set(),
    "instances": {"model"},
    "listings": {"model", "instances"},
    **{stage: NEUTRAL | set(STAGES[:at]) for at, stage in enumerate(STAGES)},
    "core": set(),
    "core.normalise": NEUTRAL | {*STAGES[:3], "config"},
    "config": NEUTRAL,
    "names": NEUTRAL,
    "render": NEUTRAL,
    # The record of an output has the names that it keeps.
    "write": NEUTRAL | {"render", "names"},
    "targets": NEUTRAL | SHARED,
    "targets.python": NEUTRAL | SHARED | {"targets"},
    "targets.markdown": NEUTRAL | SHARED | {"targets"},
    # The markdown speaks of the generated package by the names that package has.
    "targets.markdown.flavours": NEUTRAL
    | SHARED
    | {"targets", "targets.markdown", "targets.python"},
    # What changed is told of the API and of the package that it becomes.
    "changes": NEUTRAL
    | {"render", "names", "core.load", "core.build", "targets", "targets.python"},
    RUNTIME: set(),
}
"""What each part may import of the others, besides itself."""

WIRING = {
    "",
    "__main__",
    "beside",
    "collecting",
    "pipeline",
    "impact",
    "inspect",
    "permissions",
    "ledger",
    "releasing",
    "revisions",
    "cli",
    "comparison",
    "demo",
    "diff",
    "site",
    "caching",
    "watching",
    "workspace",
}
"""The parts that put the others together. They import what they need; none of the
parts above imports them. The empty name is the package's own `__init__`."""


def part_of(name: str) -> str:
    """The part that a module, or a name in one, belongs to: the most special one."""
    inner = name.removeprefix(ROOT).removeprefix(".")
    known = [p for p in MAY_IMPORT if f"{inner}.".startswith(f"{p}.")]
    return max(known, key=len, default=inner.partition(".")[0])


def forbidden_imports(module: Module) -> Iterator[str]:
    """The imports that go against the direction."""
    part = part_of(module.name)
    if part in WIRING:
        return
    if part not in MAY_IMPORT:
        yield f"{module.name} is a part that this test does not know: add it to a table"
        return
    for name in module.imports():
        inside = name == ROOT or name.startswith(f"{ROOT}.")
        if inside and part_of(name) not in MAY_IMPORT[part] | {part}:
            yield f"{module.name} imports {name}"


def users_of(package: str, among: list[Module]) -> list[str]:
    """The modules that import a package when they run."""
    return [
        module.name
        for module in among
        if package in {name.partition(".")[0] for name in module.runtime_imports()}
    ]


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_imports_go_one_way(module: Module) -> None:
    assert list(forbidden_imports(module)) == []


def test_what_sends_requests_alone_knows_httpx() -> None:
    runtime = [module for module in modules() if part_of(module.name) == RUNTIME]
    users = [f"{ROOT}.{RUNTIME}.punctual", f"{ROOT}.{RUNTIME}.transport"]
    assert users_of("httpx", runtime) == users
    assert users_of("httpcore", runtime) == users[:1]


def test_the_rule_finds_a_second_user() -> None:
    late = Module("a", "def f():\n    from httpx import Client")
    typed = Module("b", "if TYPE_CHECKING:\n    import httpx")
    assert users_of("httpx", [late, typed]) == ["a"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sdkwright.core.load.yaml", "from ..build import build"),
        ("sdkwright.core.build.bodies", "from .. import cli"),
        ("sdkwright.core.build.bodies", "import sdkwright.targets.python"),
        ("sdkwright.model.api", "from ..diagnostics import Diagnostic"),
        ("sdkwright.model.api", "def late():\n    from sdkwright import pipeline"),
        ("sdkwright.targets.markdown.view", "from ..python.names import names"),
        ("sdkwright.targets.python.names", "from ...build import build"),
        ("sdkwright.targets.python.runtime.io", "from ..names import words"),
        ("sdkwright.targets.python.runtime.io", "from ....model import Api"),
        ("sdkwright.names.words", "import sdkwright"),
        ("sdkwright.novelty", "import os"),
    ],
)
def test_the_rule_finds_a_wrong_import(name: str, text: str) -> None:
    assert list(forbidden_imports(Module(name, text)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "sdkwright.core.build.bodies",
            "from ..load import Document\nfrom ...model import A",
        ),
        ("sdkwright.core.build.bodies", "from .reader import Node\nimport json"),
        ("sdkwright.pipeline", "from .targets.python import files"),
        (
            "sdkwright.targets.markdown.flavours.python",
            "from ...python import names\nfrom ....model import Api",
        ),
        ("sdkwright.targets.python.runtime.io", "from .paging import Page"),
    ],
)
def test_the_rule_lets_right_imports_pass(name: str, text: str) -> None:
    assert list(forbidden_imports(Module(name, text))) == []
