"""Rules that no schema of the structure can state, over the normalised tree."""

from .checking import check_rules

__all__ = ["check_rules"]
