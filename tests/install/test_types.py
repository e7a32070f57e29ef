"""Type checkers at their strictest find nothing: in the package, and in its use."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.environments import Environment, run
from support.repository import GENERATED, ROOT

pytestmark = pytest.mark.xdist_group("install")

PACKAGE = GENERATED / "src" / "journey_sdk"
CONSUMER = Path(__file__).with_name("consumer.py")
TYPED = tuple(sorted((ROOT / "tests" / "typed").glob("*.py")))


def mypy(python: Path, folder: Path, *paths: Path) -> None:
    """Check paths as mypy sees them from an environment, without configuration."""
    options = ["--strict", "--config-file=", "--cache-dir", folder / "cache"]
    command = [sys.executable, "-m", "mypy", "--python-executable", python]
    run(*command, *options, *paths, cwd=folder)


def pyright(python: Path, folder: Path, *paths: Path) -> None:
    """Check copies of paths as pyright sees them from an environment, strictly."""
    checked = folder / "checked"  # pyright checks only what is below its configuration
    checked.mkdir()
    for path in paths:
        copy = shutil.copytree if path.is_dir() else shutil.copy
        copy(path, checked / path.name)
    config = folder / "pyrightconfig.json"
    config.write_text(
        '{"include": ["checked"], "typeCheckingMode": "strict",'
        ' "reportUnnecessaryTypeIgnoreComment": true}'
    )
    command = [sys.executable, "-m", "pyright", "--project", config]
    run(*command, "--pythonpath", python, cwd=folder)


def test_mypy_accepts_the_package(user: Environment, tmp_path: Path) -> None:
    mypy(user.python, tmp_path, PACKAGE)


def test_pyright_accepts_the_package(user: Environment, tmp_path: Path) -> None:
    pyright(user.python, tmp_path, PACKAGE)


def test_mypy_accepts_its_use(user: Environment, tmp_path: Path) -> None:
    mypy(
        user.python, tmp_path, CONSUMER, *TYPED, *(GENERATED / "examples").glob("*.py")
    )


def test_pyright_accepts_its_use(user: Environment, tmp_path: Path) -> None:
    pyright(
        user.python, tmp_path, CONSUMER, *TYPED, *(GENERATED / "examples").glob("*.py")
    )


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_the_checkers_see_the_types(
    checker: Callable[..., None], user: Environment, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text(
        "from journey_sdk import Client, models\n"
        "with Client() as client:\n"
        "    level: int = client.journey.get_journey_actiontarget('1')\n"
        "    models.ActionTraget\n"
    )
    with pytest.raises(AssertionError) as failure:
        checker(user.python, tmp_path, wrong)
    assert "ActionTraget" in str(failure.value)
    assert "int" in str(failure.value)
