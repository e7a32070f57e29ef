from typing import Any

from .._runtime.formats import (
    Base64Bytes,
    Date,
    DateTime,
    Decimal,
    Duration,
    Time,
    Uuid,
)
from .._runtime.model import Model


class Formats(Model):
    at: DateTime | None = None
    on: Date | None = None
    time: Time | None = None
    took: Duration | None = None
    id: Uuid | None = None
    data: Base64Bytes | None = None
    price: Decimal | None = None
    uri: str | None = None
    big: int | None = None
    any: Any = None
    never: Any = None
