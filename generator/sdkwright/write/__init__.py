"""Files in memory -> disk: atomic, with a record, and the drift from it."""

from .base import PRIVATE
from .drift import Drift, drift
from .edits import Edits
from .exclusive import exclusive
from .folder import Written, write
from .lock import LOCK, Lock, lock_of, parse_lock, read_lock

__all__ = [
    "LOCK",
    "PRIVATE",
    "Drift",
    "Edits",
    "Lock",
    "Written",
    "drift",
    "exclusive",
    "lock_of",
    "parse_lock",
    "read_lock",
    "write",
]
