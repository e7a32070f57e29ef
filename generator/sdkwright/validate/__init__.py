"""Document -> diagnostics: the structure, and rules that no schema can state."""

from .structure import validate

__all__ = ["validate"]
