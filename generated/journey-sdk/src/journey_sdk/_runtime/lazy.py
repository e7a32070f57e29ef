"""Names of a package that are imported when they are first used (PEP 562)."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

NOTHING: Mapping[str, str] = MappingProxyType({})


def lazy(
    package: str, modules: Mapping[str, str], former: Mapping[str, str] = NOTHING
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Make the `__getattr__` and `__dir__` of a package.

    Args:
        package: The package's `__name__`.
        modules: Its modules, each with the names that the package takes from it and
            spaces between them. What begins with a dot continues the first of these.
            The modules are names of the package, too.
        former: Names that some of its names had before; who uses one is warned.
    """
    homes = {
        name: module for module, names in modules.items() for name in _whole(names)
    }

    def load(name: str) -> Any:
        if name in former:
            message = f"{package}.{name} is the former name of {former[name]}"
            warnings.warn(message, DeprecationWarning, stacklevel=2)
            return getattr(import_module(package), former[name])
        home = homes.get(name)
        if home is None and name in modules:
            return import_module(f"{package}.{name}")
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{home}"), name)
        # From now on the name is found without coming here.
        vars(import_module(package))[name] = value
        return value

    def names() -> list[str]:
        known = {*vars(import_module(package)), *homes, *modules}
        return sorted(name for name in known if name.isidentifier())

    return load, names


def _whole(names: str) -> Iterator[str]:
    first, *others = names.split() or [""]
    yield first
    for other in others:
        yield first + other[1:] if other[0] == "." else other
