"""What the tests of an installation install, built once."""

import shutil
import sys
from pathlib import Path

import pytest

from support.environments import RUNNING, Environment, create, interpreter, run
from support.repository import ROOT, SPEC
from support.tools import unavailable


def build_wheel(project: Path, folder: Path) -> Path:
    """The wheel of a project."""
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, project)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="session")
def registry(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The registry that pip installs from, which has to be within reach."""
    folder = tmp_path_factory.mktemp("registry")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    try:
        run(*pip, "--dest", folder, "idna")
    except AssertionError as error:
        unavailable(f"pip cannot reach its registry: {error}")


@pytest.fixture(scope="session")
def sdkwright_wheel(registry: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of sdkwright itself."""
    return build_wheel(ROOT, tmp_path_factory.mktemp("sdkwright-wheel"))


@pytest.fixture(scope="session")
def sdkwright(
    sdkwright_wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Environment:
    """An environment with the wheel of sdkwright and nothing of this repository."""
    folder = tmp_path_factory.mktemp("sdkwright") / "venv"
    environment = create(interpreter(RUNNING), folder)
    environment.install(sdkwright_wheel)
    return environment


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that has nothing to do with the repository, with a copy of the spec."""
    folder = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(SPEC, folder / "spec")
    (folder / "here").mkdir()
    return folder


@pytest.fixture(scope="session")
def generated(sdkwright: Environment, elsewhere: Path) -> Path:
    """The project that an installed sdkwright generates there."""
    out = elsewhere / "out"
    config = elsewhere / "spec" / "sdkwright.toml"
    command = [sdkwright.program("sdkwright"), "generate", "--config", config]
    run(*command, "--out", out, cwd=elsewhere / "here")
    return out


@pytest.fixture(scope="session")
def generated_wheel(generated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the generated project, of which a copy is built: it stays clean."""
    copy = tmp_path_factory.mktemp("project") / "copy"
    shutil.copytree(generated, copy)
    return build_wheel(copy, tmp_path_factory.mktemp("generated-wheel"))


@pytest.fixture(scope="session")
def user(
    generated_wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Environment:
    """An environment with the generated package, as its users have it."""
    environment = create(interpreter(RUNNING), tmp_path_factory.mktemp("user") / "venv")
    environment.install(generated_wheel)
    return environment
