"""Runs that are killed, that meet each other, or that find no room: real processes."""

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sdkwright.diagnostics import InputError
from sdkwright.write import PRIVATE, exclusive
from support.golden import read_tree
from support.privileges import without_privileges
from support.repository import GENERATOR

WRITER = """
import sys
from pathlib import Path
from sdkwright.render import File
from sdkwright.write import LOCK, exclusive, lock_of, write

folder, texts = Path(sys.argv[1]), sys.argv[2:]
print("ready", flush=True)
for text in texts:
    names = [f"deep/{n % 7}/{n}.py" for n in range(60)] + [f"only-{text}.py"]
    files = tuple(File(name, f"{text}\\n" * 50) for name in names)
    lock = lock_of(files, "0", "sha256:0", {}).text()
    with exclusive(folder):
        write((*files, File(LOCK, lock)), folder)
"""

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(GENERATOR)}


def writer(folder: Path, *texts: str) -> subprocess.Popen[str]:
    """A process that writes one tree after the other."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), *texts],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    return process


def finish(process: subprocess.Popen[str]) -> None:
    _, complaints = process.communicate(timeout=60)
    assert (process.returncode, complaints) == (0, "")


def complaints_of_a_writer(folder: Path, prepared: Callable[[], None]) -> str:
    """What a process says that writes a tree after it was made to do something."""
    return subprocess.run(
        [sys.executable, "-c", WRITER, str(folder), "new"],
        env=ENVIRONMENT,
        preexec_fn=prepared,
        capture_output=True,
        text=True,
        check=False,
    ).stderr


def tree(folder: Path) -> dict[str, bytes]:
    """The files of the output, without the generator's own."""
    found = read_tree(folder)
    return {path: text for path, text in found.items() if not path.startswith(PRIVATE)}


@pytest.fixture
def trees(tmp_path: Path) -> dict[str, dict[str, bytes]]:
    """What the folder may hold: the whole tree of one text, and a file of the user's."""
    known: dict[str, dict[str, bytes]] = {}
    for text in ("old", "new"):
        finish(writer(tmp_path / "known" / text, text))
        known[text] = {"mine.txt": b"mine", **tree(tmp_path / "known" / text)}
    return known


def test_a_killed_run_leaves_the_old_tree_or_the_new_one(
    tmp_path: Path, trees: dict[str, dict[str, bytes]]
) -> None:
    folder = tmp_path / "out"
    finish(writer(folder, "old"))
    (folder / "mine.txt").write_text("mine")
    chance = random.Random(5)
    for _ in range(12):
        process = writer(folder, *["new", "old"] * 200)
        time.sleep(chance.uniform(0, 0.2))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert tree(folder) in (trees["old"], trees["new"])
    finish(writer(folder, "new"))
    assert tree(folder) == trees["new"]
    assert sorted(os.listdir(tmp_path)) == ["known", "out"]


def test_what_a_killed_run_left_is_cleared_away_though_nothing_changes(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "out"
    finish(writer(folder, "old"))
    (tmp_path / ".out.sdkwright-left" / "first").mkdir(parents=True)
    finish(writer(folder, "old"))
    assert os.listdir(tmp_path) == ["out"]


def test_a_killed_first_run_leaves_nothing_or_everything(
    tmp_path: Path, trees: dict[str, dict[str, bytes]]
) -> None:
    chance = random.Random(6)
    whole = {path: text for path, text in trees["new"].items() if path != "mine.txt"}
    for number in range(10):
        folder = tmp_path / str(number) / "out"
        process = writer(folder, "new")
        time.sleep(chance.uniform(0, 0.03))
        process.kill()
        process.communicate()
        assert not folder.exists() or tree(folder) == whole


def test_runs_at_the_same_time_take_turns(
    tmp_path: Path, trees: dict[str, dict[str, bytes]]
) -> None:
    folder = tmp_path / "out"
    finish(writer(folder, "old"))
    (folder / "mine.txt").write_text("mine")
    first = writer(folder, *["new", "old"] * 3)
    second = writer(folder, *["old", "new"] * 3)
    while first.poll() is None or second.poll() is None:
        time.sleep(0.01)
    finish(first)
    finish(second)
    assert tree(folder) in (trees["old"], trees["new"])
    assert sorted(os.listdir(tmp_path)) == ["known", "out"]


def test_a_run_does_not_wait_for_ever(tmp_path: Path) -> None:
    with (
        exclusive(tmp_path / "out"),
        pytest.raises(InputError, match="another run"),
        exclusive(tmp_path / "out", patience=0.1),
    ):
        pytest.fail("two runs at once")


def test_no_room(tmp_path: Path) -> None:
    """A limit on the size of files stands for a full disk: both fail in `write(2)`."""
    folder = tmp_path / "out"
    finish(writer(folder, "old"))
    before = tree(folder)

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (150, 150))

    complaints = complaints_of_a_writer(folder, limit)
    assert "InputError" in complaints
    assert "cannot be written to: File too large" in complaints
    assert tree(folder) == before
    assert os.listdir(tmp_path) == ["out"]


def test_a_read_only_folder(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    finish(writer(folder, "old"))
    before = tree(folder)
    folder.chmod(0o555)
    complaints = complaints_of_a_writer(folder, without_privileges)
    folder.chmod(0o755)
    assert "cannot be written to: Permission denied" in complaints
    assert tree(folder) == before
