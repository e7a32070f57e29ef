"""The type of a body follows from the media type, for both type checkers."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from support.topics import assemble

CONSUMER = Path(__file__).with_name("consumer.py.txt")
"""Not a module of ours: it has errors on purpose."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, and the program that uses it."""
    folder = tmp_path_factory.mktemp("typed")
    assemble(Path(__file__).parent, folder)
    (folder / "consumer.py").write_text(CONSUMER.read_text("utf-8"), "utf-8")
    return folder


def expected() -> set[int]:
    """The lines where an error has to be found, and nowhere else."""
    lines = CONSUMER.read_text("utf-8").splitlines()
    return {number for number, line in enumerate(lines, 1) if "expect an error" in line}


def test_mypy_finds_what_is_wrong(folder: Path) -> None:
    said = _run(folder, "mypy", "--strict", "--config-file=", "consumer.py")
    found = re.findall(r"^consumer\.py:(\d+): error", said, re.MULTILINE)
    assert {int(line) for line in found} == expected(), said


def test_pyright_finds_what_is_wrong(folder: Path) -> None:
    config = {"include": ["consumer.py"], "typeCheckingMode": "strict"}
    (folder / "pyrightconfig.json").write_text(json.dumps(config), "utf-8")
    said = _run(folder, "pyright", "--outputjson", "--pythonpath", sys.executable)
    found = [
        report["range"]["start"]["line"] + 1
        for report in json.loads(said)["generalDiagnostics"]
        if report["severity"] == "error"
    ]
    assert set(found) == expected(), said


def _run(folder: Path, program: str, *options: str) -> str:
    """What a checker prints; errors are what it is asked for."""
    return subprocess.run(
        [str(Path(sys.executable).with_name(program)), *options],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    ).stdout
