"""What changed between two versions of a description, and what it means to whom.

Each kind of change has a module: pure functions from two APIs to findings. `rules`
grades them, `compare` puts them together and says where each stands, `report` and
`notes` tell people and tools.
"""

from .compare import Side, compare
from .notes import release_notes
from .renames import renames
from .report import FORMATS, Format, report
from .rules import RULES, Rule
from .values import Bump, Change, Comparison, Grade
from .versions import changelog, next_version

__all__ = [
    "FORMATS",
    "RULES",
    "Bump",
    "Change",
    "Comparison",
    "Format",
    "Grade",
    "Rule",
    "Side",
    "changelog",
    "compare",
    "next_version",
    "release_notes",
    "renames",
    "report",
]
