"""Values that remember how they were written, and the canonical text of each kind.

A parsed value is of the plain type where its canonical text is what was received,
and of a subclass with that text otherwise. Arithmetic on such a value gives a new
one without a text of its own.
"""

from __future__ import annotations

import base64
import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, SupportsIndex
from uuid import UUID

_DATETIME = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?", re.ASCII
)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME = re.compile(r"\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?", re.ASCII)
_DURATION = re.compile(
    r"(?P<sign>[+-])?P(?=.)((?P<years>\d+)Y)?((?P<months>\d+)M)?((?P<weeks>\d+)W)?"
    r"((?P<days>\d+)D)?(T(?=.)((?P<hours>\d+)H)?((?P<minutes>\d+)M)?"
    r"((?P<seconds>\d+(\.\d+)?)S)?)?",
    re.ASCII,
)
_DECIMAL = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_URL_SAFE = bytes.maketrans(b"-_", b"+/")


class Written:
    """The part that the subclasses below share: the text, also through pickling."""

    text: str | None = None

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        made = super().__reduce_ex__(protocol)
        return (*made[:2], {"text": self.text})


class DateTimeText(Written, datetime):
    """A date-time with the text it came as, such as one with nanoseconds."""


class TimeText(Written, time):
    """A time of day with the text it came as."""


class TimedeltaText(Written, timedelta):
    """A duration with the text it came as, such as `PT36H` or `P1M`."""


class DecimalText(Written, Decimal):
    """A decimal with the text it came as, such as `1e3`."""


class BytesText(Written, bytes):
    """Bytes with the base64 text they came as: unpadded, URL-safe or wrapped."""


class UuidText(UUID):
    """A UUID with the text it came as: one with capital letters."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        # UUID refuses assignments to its instances.
        object.__setattr__(self, "text", text)

    text: str

    def __reduce__(self) -> tuple[type[UuidText], tuple[str]]:
        return UuidText, (self.text,)


def datetime_text(value: datetime) -> str:
    """Write a date-time as RFC 3339 does, with `Z`, milliseconds where they do.

    A naive value is written without an offset: none is made up.
    """
    if isinstance(value, DateTimeText) and value.text is not None:
        return value.text
    text = value.isoformat(timespec=_precision(value.microsecond))
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def date_text(value: date) -> str:
    """Write a date as `2024-02-29`."""
    return value.isoformat()


def time_text(value: time) -> str:
    """Write a time of day as RFC 3339 does (`07:08:09Z`)."""
    if isinstance(value, TimeText) and value.text is not None:
        return value.text
    text = value.isoformat(timespec=_precision(value.microsecond))
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def timedelta_text(value: timedelta) -> str:
    """Write a duration in ISO 8601 (`P1DT2H`); days are the largest unit."""
    if isinstance(value, TimedeltaText) and value.text is not None:
        return value.text
    sign, value = ("-", -value) if value < timedelta(0) else ("", value)
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    days = f"{value.days}D" if value.days else ""
    clock = f"{hours}H" if hours else ""
    clock += f"{minutes}M" if minutes else ""
    clock += f"{seconds}{fraction}S" if seconds or fraction else ""
    if not days and not clock:
        return "PT0S"
    return f"{sign}P{days}{'T' if clock else ''}{clock}"


def decimal_text(value: Decimal) -> str:
    """Write a decimal with all of its digits."""
    if isinstance(value, DecimalText) and value.text is not None:
        return value.text
    return str(value)


def uuid_text(value: UUID) -> str:
    """Write a UUID in lower case (RFC 9562), or as it came."""
    return value.text if isinstance(value, UuidText) else str(value)


def base64_text(value: bytes) -> str:
    """Write bytes in base64 with padding (RFC 4648 section 4), or as they came."""
    if isinstance(value, BytesText) and value.text is not None:
        return value.text
    return base64.b64encode(value).decode("ascii")


def parse_datetime(text: str) -> datetime:
    """Read an RFC 3339 date-time; digits after the microsecond stay in the text.

    Raises:
        ValueError: The text is no date-time.
    """
    usual = text.upper()
    if not _DATETIME.fullmatch(usual):
        raise ValueError("not a date-time as RFC 3339 writes it")
    value = datetime.fromisoformat(usual)
    if datetime_text(value) == text:
        return value
    written = DateTimeText.fromisoformat(usual)
    written.text = text
    return written


def parse_date(text: str) -> date:
    """Read an RFC 3339 full-date.

    Raises:
        ValueError: The text is no date.
    """
    if not _DATE.fullmatch(text):
        raise ValueError("not a date as RFC 3339 writes it")
    return date.fromisoformat(text)


def parse_time(text: str) -> time:
    """Read a time of day.

    Raises:
        ValueError: The text is no time of day.
    """
    usual = text.upper()
    if not _TIME.fullmatch(usual):
        raise ValueError("not a time as RFC 3339 writes it")
    value = time.fromisoformat(usual)
    if time_text(value) == text:
        return value
    written = TimeText.fromisoformat(usual)
    written.text = text
    return written


def parse_duration(text: str) -> timedelta:
    """Read an ISO 8601 duration; a year counts 365 days and a month 30.

    Raises:
        ValueError: The text is no duration, or one too long for a timedelta.
    """
    match = _DURATION.fullmatch(text)
    if match is None:
        raise ValueError("not a duration as ISO 8601 writes it")
    years, months, weeks, days, hours, minutes = (
        int(match[name] or 0)
        for name in ("years", "months", "weeks", "days", "hours", "minutes")
    )
    try:
        value = timedelta(
            days=365 * years + 30 * months + 7 * weeks + days,
            hours=hours,
            minutes=minutes,
            seconds=float(match["seconds"] or 0),
        )
    except OverflowError:
        raise ValueError("a duration too long to count with") from None
    if match["sign"] == "-":
        value = -value
    if timedelta_text(value) == text:
        return value
    written = TimedeltaText(value.days, value.seconds, value.microseconds)
    written.text = text
    return written


def parse_decimal(text: str) -> Decimal:
    """Read a decimal number; infinities and NaN are none.

    Raises:
        ValueError: The text is no decimal number.
    """
    if not _DECIMAL.fullmatch(text):
        raise ValueError("not a decimal number")
    value = Decimal(text)
    if str(value) == text:
        return value
    written = DecimalText(text)
    written.text = text
    return written


def parse_uuid(text: str) -> UUID:
    """Read a UUID in its usual form of 36 characters.

    Raises:
        ValueError: The text is no UUID.
    """
    if not _UUID.fullmatch(text):
        raise ValueError("not a UUID as RFC 9562 writes it")
    return UUID(text) if text == text.lower() else UuidText(text)


def parse_base64(text: str) -> bytes:
    """Read base64, also unpadded, URL-safe (RFC 4648 section 5) or in lines.

    Raises:
        ValueError: The text is no base64.
    """
    packed = b"".join(text.encode("ascii").translate(_URL_SAFE).split()).rstrip(b"=")
    value = base64.b64decode(packed + b"=" * (-len(packed) % 4), validate=True)
    if base64_text(value) == text:
        return value
    written = BytesText(value)
    written.text = text
    return written


def _precision(microsecond: int) -> str:
    if microsecond == 0:
        return "seconds"
    return "microseconds" if microsecond % 1000 else "milliseconds"
