"""sdkwright: an OpenAPI description in; a Python SDK, its docs and a docs site out.

    import sdkwright

    sdkwright.generate(Path("openapi.yaml"), out=Path("out"))

Nothing here prints, exits or keeps state; problems of the input are raised as
`InputError`, which lists them.
"""

from typing import TYPE_CHECKING

from .version import VERSION

__version__ = VERSION

if TYPE_CHECKING:
    from .changes import Comparison as Comparison
    from .comparison import diff as diff
    from .config import Config as Config
    from .config import read_config as read_config
    from .diagnostics import Diagnostic as Diagnostic
    from .diagnostics import InputError as InputError
    from .pipeline import Description as Description
    from .pipeline import Generated as Generated
    from .pipeline import Language as Language
    from .pipeline import Understanding as Understanding
    from .pipeline import build as build
    from .pipeline import generate as generate
    from .pipeline import load as load
else:
    _HOMES = {
        "Comparison": "changes",
        "diff": "comparison",
        "Config": "config",
        "read_config": "config",
        "Diagnostic": "diagnostics",
        "InputError": "diagnostics",
        "Description": "pipeline",
        "Generated": "pipeline",
        "Language": "pipeline",
        "Understanding": "pipeline",
        "build": "pipeline",
        "generate": "pipeline",
        "load": "pipeline",
    }

    def __getattr__(name: str) -> object:
        # Late, so that `sdkwright --version` does not wait for the whole pipeline.
        from importlib import import_module

        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


__all__ = [
    "Comparison",
    "Config",
    "Description",
    "Diagnostic",
    "Generated",
    "InputError",
    "Language",
    "Understanding",
    "__version__",
    "build",
    "diff",
    "generate",
    "load",
    "read_config",
]
