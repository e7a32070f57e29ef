"""sdkwright from its wheel: complete, and at work from any folder."""

import zipfile
from pathlib import Path

import pytest

from support.environments import Environment, run
from support.golden import assert_golden, committed, read_tree
from support.repository import GENERATED, JOURNEY_SPEC, SDKWRIGHT, TEMPLATES

pytestmark = pytest.mark.xdist_group("install")


def files(folder: Path, prefix: str) -> set[str]:
    """The names that the files of a folder have inside the wheel."""
    return {f"{prefix}/{name}" for name in read_tree(folder)}


def test_the_wheel_holds_everything(sdkwright_wheel: Path) -> None:
    with zipfile.ZipFile(sdkwright_wheel) as wheel:
        held = set(wheel.namelist())
    assert not files(SDKWRIGHT, "sdkwright") - held
    assert not files(TEMPLATES, "sdkwright/templates") - held
    assert {name.partition("/")[0].partition("-")[0] for name in held} == {"sdkwright"}


def test_it_generates_what_the_checkout_generates(generated: Path) -> None:
    assert_golden(GENERATED, committed(generated))


def test_it_needs_no_configuration(sdkwright: Environment, tmp_path: Path) -> None:
    spec = tmp_path / "journey.yaml"
    spec.write_bytes(JOURNEY_SPEC.read_bytes())
    program = sdkwright.program("sdkwright")
    run(program, "generate", spec.name, "--out", "out", cwd=tmp_path)
    assert list((tmp_path / "out" / "src").glob("*/client.py"))


def test_it_finds_no_drift_in_what_it_wrote(
    sdkwright: Environment, elsewhere: Path, generated: Path
) -> None:
    program = sdkwright.program("sdkwright")
    config = elsewhere / "spec" / "sdkwright.toml"
    run(program, "generate", "--config", config, "--out", generated, "--check")


def test_it_says_which_version_it_is(sdkwright: Environment) -> None:
    assert "0." in run(sdkwright.program("sdkwright"), "--version")
