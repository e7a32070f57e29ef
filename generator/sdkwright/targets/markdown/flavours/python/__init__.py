"""Pages in the language of the generated package."""

from .dialect import PythonFlavour

__all__ = ["PythonFlavour"]
