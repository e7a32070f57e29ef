"""The neutral half of naming: words, readable ids, and the giving out of names."""

from .allocate import Candidate, Rank, allocate
from .book import NO_NAMES, NameBook, NameTable, Settled, distinct
from .operation_ids import OperationId, ReadableId, readable_ids
from .renamed import Renamed, aged
from .words import words

__all__ = [
    "NO_NAMES",
    "Candidate",
    "NameBook",
    "NameTable",
    "OperationId",
    "Rank",
    "ReadableId",
    "Renamed",
    "Settled",
    "aged",
    "allocate",
    "distinct",
    "readable_ids",
    "words",
]
