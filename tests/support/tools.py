"""Programs and inputs that only some tests need.

Where one is missing, a developer's run skips the test and says why; a run with
CI=true fails, so that nothing stays untested unseen.
"""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

from .repository import CACHE


def is_ci() -> bool:
    """Whether this run must not skip for want of a tool."""
    return os.environ.get("CI", "").lower() == "true"


def unavailable(reason: str) -> NoReturn:
    """Skip the test, or fail it where nothing may be skipped."""
    if is_ci():
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def require_program(name: str, *folders: Path, remedy: str) -> Path:
    """The path of a program in one of the folders or on the PATH."""
    places = [*map(str, folders), os.environ.get("PATH", "")]
    found = shutil.which(name, path=os.pathsep.join(places))
    return Path(found) if found else unavailable(f"{name} is missing: {remedy}")


def require_prism() -> Path:
    """The mock server Prism, whose program is a script of node."""
    require_program("node", remedy="install Node.js 18 or newer")
    folder = CACHE / "prism" / "node_modules" / ".bin"
    return require_program("prism", folder, remedy="run `make prism`")


def require_file(path: Path, remedy: str) -> Path:
    """A file or folder that a test reads."""
    return path if path.exists() else unavailable(f"{path} is missing: {remedy}")
