"""Document -> diagnostics: the structure, and rules that no schema can state."""

from .rules import check_rules
from .structure import validate

__all__ = ["check_rules", "validate"]
