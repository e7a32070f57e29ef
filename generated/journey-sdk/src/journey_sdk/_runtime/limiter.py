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

    def reserve(self, now: float | None = None) -> float:
        """Take a place, and return the seconds to wait for it.

        This is the generic cell rate algorithm, as a bucket that leaks.

        Args:
            now: The time by `time.monotonic`; by default the present.
        """
        moment = time.monotonic() if now is None else now
        rate = self.requests / self.seconds
        room = max(1.0, self.requests if self.burst is None else self.burst)
        with self._lock:
            leaked = (moment - self._seen) * rate
            self._level = max(0.0, self._level - leaked) + 1
            self._seen = moment
            return max(0.0, (self._level - room) / rate)
