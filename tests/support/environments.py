"""Virtual environments, and the Pythons to make them with."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from .tools import unavailable

SUPPORTED = ("3.11", "3.12", "3.13", "3.14")
RUNNING = f"{sys.version_info.major}.{sys.version_info.minor}"


@dataclass(frozen=True)
class Environment:
    """A virtual environment. It has no pip of its own: ours installs into it."""

    folder: Path

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / "bin" / "python"

    def program(self, name: str) -> Path:
        """A program that something installed."""
        return self.folder / "bin" / name

    def install(self, *packages: str | Path) -> None:
        """Install packages or wheels with what they depend on."""
        pip = [sys.executable, "-m", "pip", "--python", self.python]
        run(*pip, "install", "--quiet", *packages)

    def installed(self) -> set[str]:
        """The names of the distributions in it."""
        pip = [sys.executable, "-m", "pip", "--python", self.python]
        lines = run(*pip, "list", "--format=freeze").splitlines()
        return {line.partition("==")[0].lower() for line in lines}


def create(interpreter: Path, folder: Path) -> Environment:
    """A new and empty environment."""
    run(interpreter, "-m", "venv", "--without-pip", folder)
    return Environment(folder)


def run(
    *command: object,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> str:
    """What a program prints; if it fails, what it complained of is the error."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**clean, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **(env or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        shown = " ".join(map(str, command))
        raise AssertionError(
            f"{shown}\nexit code {done.returncode}\n{done.stdout}\n{done.stderr}"
        )
    return done.stdout


def interpreter(version: str) -> Path:
    """A Python of this version that works, or a skipped test."""
    for candidate in _candidates(version):
        if _works(candidate):
            return candidate
    if version == RUNNING:
        return unavailable(f"Python {version} cannot make virtual environments")
    # Not every machine has every Python: the matrix of CI has one for each.
    pytest.skip(f"there is no Python {version}")


def _candidates(version: str) -> Iterator[Path]:
    if version == RUNNING:
        yield Path(sys.executable)
    pyenv = Path.home() / ".pyenv" / "versions"
    yield from sorted(pyenv.glob(f"{version}.*/bin/python{version}"), reverse=True)
    if found := shutil.which(f"python{version}"):
        yield Path(found)


def _works(candidate: Path) -> bool:
    # A shim of pyenv is there for each version that is installed, selected or not.
    command = [str(candidate), "-c", "import ssl, venv"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
