"""Whether and when a call is made again."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from threading import Lock

from .headers import Headers
from .waits import wait_asked

IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"})
"""Methods that do no more when repeated (RFC 9110 section 9.2.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """When a call that failed is made again; `max_retries` says how often.

    Connections that break and time-outs are retried beside these statuses. A request
    that never left is always safe to send again.

    Attributes:
        statuses: The statuses after which it is.
        methods: The methods for which it is. Calls with an idempotency key are
            retried whatever their method.
        first_delay: Seconds to wait before the first retry, at most; each retry
            doubles it. The wait is a random part of that, so that many clients do
            not come back at the same moment.
        longest_delay: Seconds that this grows to.
        longest_wait: Seconds that a server may ask to wait. If it asks for more the
            call fails at once, and the error says how long.
    """

    statuses: frozenset[int] = frozenset({408, 429, 500, 502, 503, 504})
    methods: frozenset[str] = IDEMPOTENT
    first_delay: float = 0.5
    longest_delay: float = 8
    longest_wait: float = 60

    def delay(self, retry: int) -> float:
        """Return the seconds before a retry, counted from 0: "full jitter"."""
        # The exponent has a bound, or a patient caller's would overflow.
        longest = min(self.longest_delay, self.first_delay * 2 ** min(retry, 32))
        return random.SystemRandom().uniform(0, longest)

    def delay_after(self, retry: int, headers: Headers) -> float | None:
        """Return the seconds before a retry, or None if the server asks for too many.

        Args:
            retry: Which retry it will be, counted from 0.
            headers: The header fields of the response that failed.
        """
        asked = wait_asked(headers)
        if asked is None:
            return self.delay(retry)
        return None if asked > self.longest_wait else asked


@dataclass(slots=True)
class RetryBudget:
    """Keeps retries from making an outage worse, over all calls of a client.

    Each retry spends one, each success gives back a part; with nothing left, calls
    fail at their first error. Threads and tasks can share it.

    Attributes:
        capacity: How many retries there can be without a success between them.
        refund: What a success gives back.
    """

    capacity: float = 100
    refund: float = 0.5
    _left: float = field(init=False)
    _lock: Lock = field(init=False, default_factory=Lock, repr=False)

    def __post_init__(self) -> None:
        self._left = self.capacity

    def spend(self) -> bool:
        """Take one out for a retry; say whether there was one."""
        with self._lock:
            if self._left < 1:
                return False
            self._left -= 1
            return True

    def earn(self) -> None:
        """Put something back for a success."""
        with self._lock:
            self._left = min(self.capacity, self._left + self.refund)
