"""The package that a description becomes, imported under a name of its own."""

import importlib
import logging
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from sdkwright.config import Config, PackageConfig
from sdkwright.inspect import inspect
from sdkwright.model import Api, Reference
from sdkwright.pipeline import build, load, python_options
from sdkwright.targets.python import PythonNames, name, render_python

_COMPONENTS = "/components/schemas/"


@dataclass
class Warnings(logging.Handler):
    """What a package logged."""

    said: list[str] = field(default_factory=list[str])

    def __post_init__(self) -> None:
        super().__init__()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.said.append(record.getMessage())

    def __hash__(self) -> int:
        return id(self)


@dataclass(frozen=True)
class Package:
    """A generated package, and what `inspect` says of it."""

    name: str
    module: ModuleType
    api: Api
    names: PythonNames
    inspected: Mapping[str, Any]

    def part(self, name: str) -> Any:
        """A module of the package."""
        return importlib.import_module(f"{self.name}.{name}")

    def operation(self, wanted: str) -> Mapping[str, Any]:
        """An operation by its id, or by its method and path."""
        for operation in self.inspected["operations"]:
            if wanted in (
                operation["id"],
                f"{operation['method']} {operation['path']}",
            ):
                found: Mapping[str, Any] = operation
                return found
        raise LookupError(f"there is no operation {wanted}")

    def model(self, component: str) -> Any:
        """The type of a component: a class, an alias, or `object` for anything.

        A component that only refers to another one is that other one.
        """
        definition = self.api.definitions[_COMPONENTS + component]
        while isinstance(definition.schema, Reference):
            definition = self.api.definitions[definition.schema.target]
        class_name = self.names.classes[definition.id]
        return getattr(self.part("models"), class_name, object)

    @contextmanager
    def listening(self) -> Iterator[list[str]]:
        """The warnings that the package logs in a block."""
        handler = Warnings()
        logger = logging.getLogger(self.name)
        logger.addHandler(handler)
        try:
            yield handler.said
        finally:
            logger.removeHandler(handler)


@contextmanager
def generated(spec: Path, package: str, folder: Path) -> Iterator[Package]:
    """The package of a description, for as long as the block runs."""
    config = Config(package=PackageConfig(name=package))
    understanding = build(load(spec, config))
    api = understanding.api
    names = name(api)
    for file in render_python(api, names, python_options(api, config)):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, "utf-8")
    sys.path.insert(0, str(folder / "src"))
    importlib.invalidate_caches()
    try:
        module = importlib.import_module(package)
        yield Package(package, module, api, names, inspect(understanding, config))
    finally:
        sys.path.pop(0)
        for loaded in [m for m in sys.modules if m.partition(".")[0] == package]:
            del sys.modules[loaded]
