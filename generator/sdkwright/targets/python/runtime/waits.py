"""How long a server asks its clients to wait."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from .headers import Headers

_RESET = ("ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset")
_SECONDS = re.compile(r"\d{1,12}(\.\d{1,9})?")
_PARAMETER = re.compile(r"\b(?:reset|t)=(\d{1,12})\b")
_EPOCH = 1_000_000_000
"""Larger numbers are moments, not spans: seconds since 1970, as GitHub has them."""


def retry_after(headers: Headers, now: datetime | None = None) -> float | None:
    """Read `Retry-After`, seconds or a date (RFC 9110 section 10.2.3).

    Args:
        headers: The header fields of a response.
        now: The time from which a date counts; by default the present.

    Returns:
        Seconds, 0 for a date in the past; None where it is absent or unreadable.
    """
    text = headers.get("retry-after", "").strip()
    if _SECONDS.fullmatch(text):
        return float(text)
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, IndexError, OverflowError):
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=UTC)
    return max(0.0, (date - (now or datetime.now(UTC))).total_seconds())


def wait_asked(headers: Headers) -> float | None:
    """Return the seconds that a response asks to wait; None where it does not.

    Beside `Retry-After` this reads the `RateLimit` fields of the IETF's drafts and
    their `X-` forefathers, which hold seconds or a moment.
    """
    asked = retry_after(headers)
    if asked is not None:
        return asked
    match = _PARAMETER.search(headers.get("ratelimit", ""))
    texts = [match[1]] if match else []
    texts += (headers.get(name, "").strip() for name in _RESET)
    for text in texts:
        if _SECONDS.fullmatch(text):
            value = float(text)
            return max(0.0, value - time.time()) if value >= _EPOCH else value
    return None
