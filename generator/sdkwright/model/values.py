"""JSON values as the model holds them, and examples, which are such values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

JsonValue: TypeAlias = (
    "None | bool | int | float | str | list[JsonValue] | dict[str, JsonValue]"
)


class Absent(Enum):
    """Tells a value that is not there from one that is null."""

    ABSENT = "absent"


ABSENT = Absent.ABSENT


@dataclass(frozen=True, slots=True)
class Example:
    """An example value with its name and what the description says of it."""

    value: JsonValue
    name: str = ""
    summary: str = ""
