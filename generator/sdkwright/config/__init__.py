"""What a user decides: sdkwright.toml -> frozen options."""

from .options import DEFAULTS, Config, JavaConfig, PackageConfig
from .reading import find_config, read_config

__all__ = [
    "DEFAULTS",
    "Config",
    "JavaConfig",
    "PackageConfig",
    "find_config",
    "read_config",
]
