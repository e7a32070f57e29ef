"""Random damage to real descriptions: files or located problems, never a traceback.

`SDKWRIGHT_FUZZ_RUNS` says how many runs; without it a small share is done. One in ten
goes on to generate everything. A failure names its run, which can be repeated.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hostile.damage import SEEDS, SMALL_SEEDS, made
from sdkwright.core.load import load_bytes, located
from sdkwright.core.normalise import normalise
from sdkwright.core.resolve import resolve
from sdkwright.core.validate import check_rules, validate
from sdkwright.diagnostics import FORMATS, InputError
from sdkwright.pipeline import generate

RUNS = int(os.environ.get("SDKWRIGHT_FUZZ_RUNS", "200"))
A_BLOCK = 100
GENERATED_RUNS = RUNS // 10
A_GENERATED_BLOCK = 10

pytestmark = pytest.mark.skipif(
    not SEEDS, reason="the shared descriptions are not here"
)


@pytest.mark.parametrize("start", range(0, RUNS, A_BLOCK))
def test_damage_is_told(start: int) -> None:
    for number in range(start, min(start + A_BLOCK, RUNS)):
        attempt(number, lambda n: read(made(n, SEEDS)))


@pytest.mark.parametrize("start", range(0, GENERATED_RUNS, A_GENERATED_BLOCK))
def test_what_is_generated_compiles(start: int, tmp_path: Path) -> None:
    spec = tmp_path / "damaged"

    def run(number: int) -> None:
        spec.write_bytes(made(number, SMALL_SEEDS))
        compiled(spec)

    for number in range(start, min(start + A_GENERATED_BLOCK, GENERATED_RUNS)):
        attempt(number, run)


def attempt(number: int, run: Callable[[int], None]) -> None:
    """Lets a failure name its run."""
    try:
        run(number)
    except Exception as error:
        raise AssertionError(f"run {number}") from error


def read(data: bytes) -> None:
    try:
        document, found = load_bytes(data)
        document, more = resolve(document)
        found = (*found, *more, *validate(document))
        document, more = normalise(document)
        found = (*found, *more, *check_rules(document))
        found, texts = located(document.sources, found), document.texts
    except InputError as error:
        found, texts = error.diagnostics, error.texts
    assert all(d.location.line for d in found)
    for format_ in FORMATS.values():
        format_(found, texts).encode()


def compiled(spec: Path) -> None:
    try:
        generated = generate(spec)
        files, found = generated.files, generated.diagnostics
    except InputError as error:
        files, found = (), error.diagnostics
    assert all(d.location.line for d in found)
    for file in files:
        file.text.encode()
        if file.path.endswith(".py"):
            compile(file.text, file.path, "exec")
