"""What mypy notices in a program of a user, `diff` has called breaking."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from changes.mutations import Mutation, mutations
from sdkwright.changes import Comparison, Grade
from sdkwright.comparison import diff, followed, understood
from sdkwright.config import Config, PackageConfig
from sdkwright.diagnostics import InputError
from sdkwright.pipeline import generate
from sdkwright.write import LOCK, parse_lock
from support.repository import JOURNEY_SPEC

CONSUMER = Path(__file__).parent / "consumer.py"
CONFIG = Config(package=PackageConfig(name="journey_sdk"))
TREE = yaml.safe_load(JOURNEY_SPEC.read_text("utf-8"))
MUTATIONS = mutations(TREE)
RUNS = int(os.environ.get("SDKWRIGHT_MUTATIONS", "5"))
"""How many changes a run draws; each takes a few seconds of mypy."""

Judge = Callable[[Path], str]


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Judge:
    """What mypy has to say of the program, with the package of a description."""
    folder = tmp_path_factory.mktemp("package")

    before = understood(JOURNEY_SPEC, CONFIG)
    lock = parse_lock(
        next(f.text for f in generate(JOURNEY_SPEC, CONFIG).files if f.path == LOCK)
    )

    def judged(spec: Path) -> str:
        # As a release: what has another name now goes by its former one, too.
        step = followed(before, understood(spec, CONFIG), CONFIG, lock)
        record = replace(lock, renamed=step.renamed)
        generate(spec, CONFIG, out=folder / "out", lock=record)
        done = subprocess.run(
            [
                *(sys.executable, "-m", "mypy", "--strict", "--config-file="),
                *("--no-error-summary", "--cache-dir", folder / "cache", CONSUMER),
            ],
            env={**os.environ, "MYPYPATH": str(folder / "out" / "src")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in (0, 1), done.stdout + done.stderr
        return done.stdout

    return judged


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("specs")


def test_the_program_is_right_before_any_change(judge: Judge) -> None:
    assert judge(JOURNEY_SPEC) == ""


@settings(
    max_examples=RUNS,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(mutation=st.sampled_from(MUTATIONS))
def test_what_mypy_notices_is_breaking(
    mutation: Mutation, judge: Judge, workplace: Path
) -> None:
    spec = workplace / "journey.json"
    spec.write_text(json.dumps(mutation.apply(TREE)), "utf-8")
    try:
        comparison = diff(JOURNEY_SPEC, spec, CONFIG)
    except InputError:
        return  # the change left something that is no description
    noticed = judge(spec)
    if noticed:
        assert comparison.grade is Grade.BREAKING, noticed
        assert any(change.is_python for change in comparison.graded(Grade.BREAKING))


@settings(max_examples=50, deadline=None)
@given(mutation=st.sampled_from(MUTATIONS))
def test_every_change_is_noticed(mutation: Mutation) -> None:
    changed = mutation.apply(TREE)
    comparison = _compared(changed)
    if comparison is not None:
        assert bool(comparison.changes) is (changed != TREE)


def _compared(tree: object) -> Comparison | None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder) / "journey.json"
        spec.write_text(json.dumps(tree), "utf-8")
        try:
            return diff(JOURNEY_SPEC, spec, CONFIG)
        except InputError:
            return None
