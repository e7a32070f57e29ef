"""What a user decides: sdkwright.toml -> frozen options."""

from .definitions import TABLES, Kind, Option, Table
from .options import (
    DEFAULTS,
    ClientConfig,
    Config,
    Deprecated,
    HooksConfig,
    HttpLibrary,
    JavaConfig,
    NamesConfig,
    PackageConfig,
    PaginationConfig,
    SelectConfig,
)
from .reading import find_config, read_config, read_workspace

__all__ = [
    "DEFAULTS",
    "TABLES",
    "Config",
    "ClientConfig",
    "Deprecated",
    "HooksConfig",
    "HttpLibrary",
    "JavaConfig",
    "Kind",
    "NamesConfig",
    "Option",
    "PackageConfig",
    "PaginationConfig",
    "SelectConfig",
    "Table",
    "find_config",
    "read_config",
    "read_workspace",
]
