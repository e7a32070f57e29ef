"""What a user decides: sdkwright.toml -> frozen options."""

from .definitions import TABLES, Kind, Option, Table
from .options import (
    DEFAULTS,
    Config,
    Deprecated,
    HooksConfig,
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
    "Deprecated",
    "HooksConfig",
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
