"""The neutral half of naming: words, and the allocation of unique names."""

from .allocate import Candidate, Rank, allocate
from .words import words

__all__ = ["Candidate", "Rank", "allocate", "words"]
