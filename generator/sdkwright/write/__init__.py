"""Files in memory -> disk: atomic, with a record, and the drift from it."""

from .drift import Drift, drift
from .folder import write
from .manifest import MANIFEST, Manifest, manifest_of

__all__ = ["MANIFEST", "Drift", "Manifest", "drift", "manifest_of", "write"]
