"""Slowing down before the server has to ask for it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from threading import Lock


@dataclass(slots=True)
class RateLimiter:
    """Lets so many requests pass in so many seconds, and makes the others wait.

    Give the same limiter to several clients, sync and async, to let them share it;
    threads and tasks can.

    Attributes:
        requests: How many requests there may be in `seconds`.
        seconds: The length of time.
        burst: How many may go at once after a pause; by default all of them.
    """

    requests: float
    seconds: float = 1
    burst: float | None = None
    _level: float = field(init=False, default=0)
    _seen: float = field(init=False, default=0)
    _lock: Lock = field(init=False, default_factory=Lock, repr=False)

    def __post_init__(self) -> None:
        if self.requests <= 0 or self.seconds <= 0:
            raise ValueError("a limiter lets a positive number of requests pass")

    def reserve(self, until: float | None = None) -> float | None:
        """Take a place, and return the seconds to wait for it.

        This is the generic cell rate algorithm, as a bucket that leaks.

        Args:
            until: When the wait has to be over, by `time.monotonic`.

        Returns:
            None where it would not be over by then; then no place is taken.
        """
        moment = time.monotonic()
        rate = self.requests / self.seconds
        room = max(1.0, self.requests if self.burst is None else self.burst)
        with self._lock:
            leaked = (moment - self._seen) * rate
            level = max(0.0, self._level - leaked) + 1
            wait = max(0.0, (level - room) / rate)
            if until is not None and moment + wait >= until:
                return None
            self._level, self._seen = level, moment
            return wait
