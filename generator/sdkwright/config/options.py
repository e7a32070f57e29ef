"""Everything a user can decide, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from ..diagnostics import Location


@dataclass(frozen=True, slots=True)
class PackageConfig:
    """The generated package; an empty name is derived from the API's title."""

    name: str = ""
    distribution: str = ""
    version: str = "0.1.0"
    license: str = ""


@dataclass(frozen=True, slots=True)
class JavaConfig:
    """The Java package that the pages of the Java flavour speak of."""

    package: str = "org.openapitools.client"


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
    places: Mapping[str, Location] = field(
        default_factory=lambda: MappingProxyType[str, Location]({}), compare=False
    )


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
    java: JavaConfig = field(default_factory=JavaConfig)
    select: SelectConfig = field(default_factory=SelectConfig)


DEFAULTS = Config()
"""What holds where a user decides nothing."""
