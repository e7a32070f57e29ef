from typing import TypeAlias

Counts: TypeAlias = dict[str, int]
"""A count for each word."""
