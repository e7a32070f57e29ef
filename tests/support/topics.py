"""The golden topics: small descriptions, each with the package that it becomes."""

import importlib
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from sdkwright.config import Config, read_config
from sdkwright.pipeline import python_names, python_options, read
from sdkwright.releasing import locked, planned, released
from sdkwright.targets.python import render_python
from sdkwright.write import Lock

from .repository import ROOT, SDKWRIGHT

GOLDEN = ROOT / "tests" / "golden"
RUNTIME = SDKWRIGHT / "targets" / "python" / "runtime"

_THE_SAME_EVERYWHERE = frozenset(
    ("_runtime", "examples", "README.md", "pyproject.toml", "LICENSE")
)


def topics() -> list[Path]:
    """The folders of the topics."""
    return sorted(path.parent for path in GOLDEN.glob("*/sdkwright.toml"))


def configuration(topic: Path) -> Config:
    """The configuration of a topic."""
    return read_config(topic / "sdkwright.toml")


def package_of(topic: Path) -> str:
    """The import name of a topic's package."""
    return configuration(topic).package.name


def generate(topic: Path) -> Mapping[str, bytes]:
    """What is particular to a topic: its code, and the list of its public names.

    What every package has alike is tested with the Journey package. Where the
    description has a version before it, the package is the release that follows.
    """
    config = configuration(topic)
    spec = config.spec
    assert spec
    before = topic / "before.yaml"
    lock = Lock()
    if before.exists():
        release = planned(spec, before, config, topic)
        config, lock = released(config, release), locked(lock, release)
    api = read(spec, config)
    names = python_names(api, config, lock)
    files = render_python(api, names, python_options(api, config))
    return {f.path: f.text.encode() for f in files if _is_particular(f.path)}


def _is_particular(path: str) -> bool:
    return _THE_SAME_EVERYWHERE.isdisjoint(Path(path).parts)


def assemble(topic: Path, folder: Path) -> Path:
    """Make a package of what a topic expects and the runtime; its source folder."""
    package = package_of(topic)
    source = folder / package
    shutil.copytree(topic / "expected" / "src" / package, source)
    shutil.copytree(
        RUNTIME, source / "_runtime", ignore=shutil.ignore_patterns("__pycache__")
    )
    return folder


@contextmanager
def imported(topic: Path, folder: Path) -> Iterator[ModuleType]:
    """The package of a topic, imported from a folder for as long as the block runs."""
    package = package_of(topic)
    sys.path.insert(0, str(assemble(topic, folder)))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(package)
    finally:
        sys.path.pop(0)
        for module in [m for m in sys.modules if m.partition(".")[0] == package]:
            del sys.modules[module]
