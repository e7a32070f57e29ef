"""The golden topics: each is generated as it should be, and is good Python."""

import subprocess
import sys
from pathlib import Path

import black
import pytest

from conftest import Golden
from support.topics import assemble, generate, package_of, topics


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.name)
def test_generated_as_expected(topic: Path, golden: Golden) -> None:
    golden(topic / "expected", generate(topic))


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.name)
def test_black_has_nothing_to_change(topic: Path) -> None:
    for path in (topic / "expected").rglob("*.py"):
        text = path.read_text("utf-8")
        assert black.format_str(text, mode=black.Mode()) == text, path


def test_mypy_is_content(tmp_path: Path) -> None:
    """One run over all topics, at its strictest."""
    for topic in topics():
        assemble(topic, tmp_path)
    packages = [f"--package={package_of(topic)}" for topic in topics()]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", *packages],
        cwd=tmp_path,
        env={"MYPYPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.startswith("Success"), done.stdout + done.stderr
