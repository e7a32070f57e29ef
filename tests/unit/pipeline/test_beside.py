"""Work in two processes: the same results, and nothing left of the second one."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from sdkwright.beside import both, can_work_beside
from sdkwright.pipeline import generate
from support.described import described

pytestmark = pytest.mark.skipif(not can_work_beside(), reason="needs fork(2) of Linux")


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Every process that a test made is waited for in the end."""
    before = children()
    yield
    assert children() <= before


def children() -> set[str]:
    """The processes that this one made and has not waited for."""
    tasks = Path("/proc/self/task").glob("*/children")
    return {number for task in tasks for number in task.read_text().split()}


def test_both_results_come_back_and_the_second_is_from_elsewhere() -> None:
    here, there = both(os.getpid, lambda: (os.getpid(), "x" * 1_000_000))
    assert here == os.getpid()
    assert there[0] not in (here, 0)
    assert len(there[1]) == 1_000_000


def test_what_fails_there_fails_here() -> None:
    def fails() -> None:
        raise ValueError(str(os.getpid()))

    with pytest.raises(ValueError, match=f"^{os.getpid()}$"):
        both(lambda: 1, fails)


def test_what_fails_here_ends_the_other_process() -> None:
    def fails() -> None:
        raise ValueError("here")

    with pytest.raises(ValueError, match="here"):
        both(fails, lambda: signal.pause())


def test_a_killed_process_is_stood_in_for() -> None:
    own = os.getpid()

    def dies() -> str:
        if os.getpid() != own:
            os.kill(os.getpid(), signal.SIGKILL)
        return "done here"

    assert both(lambda: 1, dies) == (1, "done here")


def test_it_goes_without_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses() -> int:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(os, "fork", refuses)
    opened = len(os.listdir("/proc/self/fd"))
    assert both(lambda: 1, lambda: 2) == (1, 2)
    assert len(os.listdir("/proc/self/fd")) == opened


def test_two_processes_make_the_same_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = {"responses": {"200": {"description": "Done."}}}
    paths = {f"/things/{number}": {"get": answer} for number in range(150)}
    spec = tmp_path / "api.json"
    spec.write_text(json.dumps(described(paths)))
    split = 0
    fork = os.fork

    def counted() -> int:
        nonlocal split
        split += 1
        return fork()

    monkeypatch.setattr(os, "fork", counted)
    alone = generate(spec).files
    assert split == 0
    assert generate(spec, jobs=2).files == alone
    assert split == 1
