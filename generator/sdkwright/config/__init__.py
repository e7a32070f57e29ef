"""What a user decides: sdkwright.toml -> frozen options."""

from .options import (
    DEFAULTS,
    Config,
    Deprecated,
    JavaConfig,
    PackageConfig,
    SelectConfig,
)
from .reading import find_config, read_config

__all__ = [
    "DEFAULTS",
    "Config",
    "Deprecated",
    "JavaConfig",
    "PackageConfig",
    "SelectConfig",
    "find_config",
    "read_config",
]
