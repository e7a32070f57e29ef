"""The smaller descriptions: generated whole, and every tool approves of the result."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.checking import check
from corpus.specs import FOLDER, Spec, spec_called, specs
from support.golden import compare, read_tree
from support.tools import require_file

SMALL = (
    "petstore-expanded",
    "opc-baseline-3.0",
    "gitea",
    "oai-v2.0-petstore-separate-spec-swagger",
    "oai-v3.1-webhook-example",
)
"""What a run of the tests has time for; `make corpus` takes them all."""

HERE: Mapping[str, str] = {
    "PYTHONHASHSEED": "1",
    "TZ": "America/St_Johns",
    "LC_ALL": "C.UTF-8",
}
THERE: Mapping[str, str] = {
    "PYTHONHASHSEED": "4242",
    "TZ": "Asia/Kathmandu",
    "LC_ALL": "tr_TR.UTF-8",
    "COLUMNS": "40",
    "PYTHONUTF8": "0",
}
"""Two machines that differ in all that a program may pick up without being told."""


@pytest.fixture(scope="module", autouse=True)
def collection() -> Path:
    """The folder of the descriptions."""
    return require_file(FOLDER, "the collection of real descriptions is not here")


@pytest.mark.parametrize("name", SMALL)
def test_every_tool_approves(name: str, tmp_path: Path) -> None:
    result = check(spec_called(name), tmp_path)
    assert result.findings == []
    assert result.generated + result.degraded == result.operations


def test_operations_are_counted_without_our_help() -> None:
    counted = {spec.name: spec.operations for spec in specs()}
    assert counted["petstore-expanded"] == 4
    assert counted["gitea"] == 309
    assert counted["oai-v3.1-webhook-example"] == 0


@pytest.mark.parametrize("name", ["opc-baseline-3.0", "petstore-expanded"])
def test_the_same_bytes_everywhere(name: str, tmp_path: Path) -> None:
    spec = spec_called(name)
    first = _generated(spec, tmp_path / "a", HERE)
    second = _generated(spec, tmp_path / "somewhere" / "else", THERE)
    assert compare(first, second) == []


def test_a_difference_would_be_seen(tmp_path: Path) -> None:
    spec = spec_called("petstore-expanded")
    first = _generated(spec, tmp_path / "a", HERE)
    second = _generated(_renamed(spec, tmp_path), tmp_path / "b", HERE)
    assert compare(first, second)


def _renamed(spec: Spec, folder: Path) -> Spec:
    text = spec.path.read_text("utf-8").replace("find pet by id", "findPetNow")
    path = folder / spec.path.name
    path.write_text(text, "utf-8")
    return replace(spec, path=path, root=folder)


def _generated(
    spec: Spec, folder: Path, environment: Mapping[str, str]
) -> dict[str, bytes]:
    """The files that a process of its own writes in an environment."""
    program = Path(sys.executable).with_name("sdkwright")
    command = [str(program), "generate", str(spec.path)]
    options = ["--root", str(spec.root), "--package", spec.package]
    subprocess.run(
        [*command, *options, "--out", str(folder)],
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
    )
    return read_tree(folder)
