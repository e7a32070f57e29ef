"""What a user decides about a package, beside its API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


def _no_groups() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PythonOptions:
    """The package's import name, its distribution, and what its metadata says.

    `licence` is an SPDX identifier, empty where the package states none. `authors` are
    names with or without an address in angle brackets; `dependencies` and the values of
    `extras` are what the user's own modules need (PEP 508). `http_library` is httpx or
    one with its interface; `idempotency_header` is what calls carry that change
    something, empty for none.
    """

    package: str
    distribution: str
    version: str = "0.1.0"
    licence: str = ""
    authors: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    urls: Mapping[str, str] = field(default_factory=_nothing)
    dependencies: tuple[str, ...] = ()
    extras: Mapping[str, tuple[str, ...]] = field(default_factory=_no_groups)
    http_library: str = "httpx"
    idempotency_header: str = ""

    @property
    def variable_prefix(self) -> str:
        """What the names of environment variables for the package begin with."""
        return self.package.upper()
