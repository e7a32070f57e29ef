"""Everything a user can decide, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


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


DEFAULTS = Config()
"""What holds where a user decides nothing."""
