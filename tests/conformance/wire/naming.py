"""The types that `inspect` writes, as values."""

import builtins
import collections.abc
import datetime
import decimal
import typing
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from conformance.packages import Package

_MODULES = (builtins, typing, collections.abc, datetime, decimal, uuid)


@dataclass(frozen=True)
class _Names(Mapping[str, Any]):
    package: Package

    def __getitem__(self, name: str) -> Any:
        for module in (self.package.part("models"), *_MODULES):
            found = getattr(module, name, None)
            if found is not None:
                return found
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def type_called(written: str, package: Package) -> Any:
    """The type that a text names, in the words of a package and of Python."""
    return eval(written, {}, _Names(package))
