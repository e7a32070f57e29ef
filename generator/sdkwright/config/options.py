"""Everything a user can decide, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from ..diagnostics import Location


def _places() -> Mapping[str, Location]:
    return MappingProxyType({})


def _texts() -> Mapping[str, str]:
    return MappingProxyType({})


def _groups() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({})


def _names() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PackageConfig:
    """The generated package; an empty name is derived from the API's title.

    `authors` are names, with or without an address in angle brackets; `dependencies`
    and the values of `extras` are requirements (PEP 508). `former_names` is how many
    releases keep a deprecated alias of a name that changed.
    """

    name: str = ""
    distribution: str = ""
    version: str = "0.1.0"
    license: str = ""
    authors: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    urls: Mapping[str, str] = field(default_factory=_texts)
    dependencies: tuple[str, ...] = ()
    extras: Mapping[str, tuple[str, ...]] = field(default_factory=_groups)
    former_names: int = 2


@dataclass(frozen=True, slots=True)
class JavaConfig:
    """The Java package that the pages of the Java flavour speak of."""

    package: str = "org.openapitools.client"


class HttpLibrary(StrEnum):
    """What generated packages send their requests with."""

    HTTPX = "httpx"
    HTTPX2 = "httpx2"


@dataclass(frozen=True, slots=True)
class ClientConfig:
    """The generated clients.

    `idempotency_header` is the header that lets the server recognise a call made
    twice, if it takes one with every call.
    """

    http_library: HttpLibrary = HttpLibrary.HTTPX
    idempotency_header: str = ""


class Deprecated(StrEnum):
    """What becomes of operations that the description calls deprecated."""

    KEEP = "keep"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class SelectConfig:
    """Which operations are generated.

    Those that an `include` entry matches (all, where there is no such entry) and that
    no `exclude` entry does. Paths are globs, whose `*` stands for slashes too; an
    operation without an id goes by its method and path, as in `get /pets`. `places`
    says where in the configuration each key stands.
    """

    include_tags: tuple[str, ...] = ()
    exclude_tags: tuple[str, ...] = ()
    include_paths: tuple[str, ...] = ()
    exclude_paths: tuple[str, ...] = ()
    include_operations: tuple[str, ...] = ()
    exclude_operations: tuple[str, ...] = ()
    deprecated: Deprecated = Deprecated.KEEP
    places: Mapping[str, Location] = field(default_factory=_places, compare=False)


@dataclass(frozen=True, slots=True)
class NamesConfig:
    """Names that the user chooses, by what the description calls the same thing.

    Fields and members go by schema and then by property or value, parameters by
    operation id (`*` is every operation) and then by parameter. `places` says where
    each stands, by its table, keys and all joined by line ends.
    """

    operations: Mapping[str, str] = field(default_factory=_texts)
    tags: Mapping[str, str] = field(default_factory=_texts)
    schemas: Mapping[str, str] = field(default_factory=_texts)
    fields: Mapping[str, Mapping[str, str]] = field(default_factory=_names)
    members: Mapping[str, Mapping[str, str]] = field(default_factory=_names)
    parameters: Mapping[str, Mapping[str, str]] = field(default_factory=_names)
    places: Mapping[str, Location] = field(default_factory=_places, compare=False)

    def place(self, *keys: str) -> Location:
        """Where a name of a table was chosen."""
        return self.places.get("\n".join(keys), Location("sdkwright.toml"))


def _pagings() -> Mapping[str, Mapping[str, object] | bool]:
    return MappingProxyType[str, "Mapping[str, object] | bool"]({})


@dataclass(frozen=True, slots=True)
class PaginationConfig:
    """How listings lead to their next pages, by operation id; false for no listing.

    A table says what `x-sdkwright-pagination` would.
    """

    operations: Mapping[str, Mapping[str, object] | bool] = field(
        default_factory=_pagings
    )
    places: Mapping[str, Location] = field(default_factory=_places, compare=False)


@dataclass(frozen=True, slots=True)
class HooksConfig:
    """Commands that run around a generation, in `folder`; `place` is where they stand."""

    after: tuple[str, ...] = ()
    folder: Path = field(default=Path(), compare=False)
    place: Location = field(default=Location("sdkwright.toml"), compare=False)


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration; paths are as the user's folder sees them."""

    spec: Path | None = None
    out: Path | None = None
    root: Path | None = None
    allow_remote: tuple[str, ...] = ()
    overlays: tuple[Path, ...] = ()
    templates: Path | None = None
    package: PackageConfig = field(default_factory=PackageConfig)
    client: ClientConfig = field(default_factory=ClientConfig)
    java: JavaConfig = field(default_factory=JavaConfig)
    select: SelectConfig = field(default_factory=SelectConfig)
    names: NamesConfig = field(default_factory=NamesConfig)
    pagination: PaginationConfig = field(default_factory=PaginationConfig)
    hooks: HooksConfig = field(default_factory=HooksConfig)


DEFAULTS = Config()
"""What holds where a user decides nothing."""
