"""Random damage to real descriptions: a package, or located problems, and no traceback.

`SDKWRIGHT_FUZZ_RUNS` says how many runs; without it a small share is done. Each goes
through everything that `generate` does. A failure names its run, which can be repeated.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from hostile.damage import LARGE_SEEDS, SEEDS, made
from hostile.outcomes import outcome

RUNS = int(os.environ.get("SDKWRIGHT_FUZZ_RUNS", "150"))
A_BLOCK = 50
WRITTEN = 25
"""One run in so many writes its package, which is imported."""
IMPORTED = Path(__file__).parent / "imported.py"

pytestmark = pytest.mark.skipif(
    not (SEEDS and LARGE_SEEDS), reason="the shared descriptions are not here"
)


@pytest.mark.parametrize("start", range(0, RUNS, A_BLOCK))
def test_damage_is_told_or_generated(start: int, tmp_path: Path) -> None:
    outputs: list[Path] = []
    for number in range(start, min(start + A_BLOCK, RUNS)):
        spec = tmp_path / "damaged"
        spec.write_bytes(made(number))
        out = None if number % WRITTEN else tmp_path / str(number)
        attempt(number, partial(outcome, spec, out))
        outputs += [out] if out and out.exists() else []
    imported(outputs)


def attempt(number: int, run: Callable[[], object]) -> None:
    """Lets a failure name its run."""
    try:
        run()
    except Exception as error:
        raise AssertionError(f"run {number}") from error


def imported(folders: list[Path]) -> None:
    done = subprocess.run(
        [sys.executable, "-B", str(IMPORTED), *map(str, folders)],
        capture_output=True,
        text=True,
        check=True,
    )
    for folder, line in zip(folders, done.stdout.splitlines(), strict=True):
        assert not json.loads(line)["failure"], f"run {folder.name}: {line}"
