"""The languages that pages can be written in."""

from .java import JavaFlavour
from .python import PythonFlavour

__all__ = ["JavaFlavour", "PythonFlavour"]
