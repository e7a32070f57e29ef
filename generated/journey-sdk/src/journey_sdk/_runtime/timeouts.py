"""How long to wait, and for how much."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timeout:
    """Seconds to wait for each step of a request; None waits forever."""

    connect: float | None = 60
    read: float | None = 60
    write: float | None = 60
    pool: float | None = 60


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a response.

    Attributes:
        timeout: Seconds for each step of the request; None waits forever.
        until: When all has to be over, by `time.monotonic`.
        max_bytes: How long the body may be, without content encodings.
    """

    timeout: float | Timeout | None = None
    until: float | None = None
    max_bytes: int | None = None
