"""Document -> diagnostics: the structure, and rules that no schema can state."""

from .opinions import beyond
from .rules import check_rules
from .structure import validate

__all__ = ["beyond", "check_rules", "validate"]
