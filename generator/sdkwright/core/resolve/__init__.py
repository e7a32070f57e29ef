"""Many files -> one tree: references, identifiers and anchors, cycles."""

from .resolving import resolve

__all__ = ["resolve"]
