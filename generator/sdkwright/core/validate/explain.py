"""What each diagnostic means, with an example and its repair.

`sdkwright explain CODE` prints these. Codes are stable: tools and people filter by them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .explain_files import FILES
from .explain_output import OUTPUT
from .explain_references import REFERENCES
from .explain_rules import RULES
from .explain_structure import STRUCTURE
from .explain_tool import TOOL


@dataclass(frozen=True, slots=True)
class Explanation:
    """A code in a few words, in a few lines, by an example, and what to do."""

    code: str
    title: str
    text: str
    example: str
    repair: str


def _table() -> Mapping[str, Explanation]:
    parts = (FILES, REFERENCES, STRUCTURE, RULES, TOOL, OUTPUT)
    entries = (entry for part in parts for entry in part)
    return {entry[0]: Explanation(*entry) for entry in entries}


EXPLANATIONS: Mapping[str, Explanation] = _table()
"""Every code that sdkwright uses."""
