"""Pages as the generator of the Java SDKs lays them out."""

from .dialect import JavaFlavour

__all__ = ["JavaFlavour"]
