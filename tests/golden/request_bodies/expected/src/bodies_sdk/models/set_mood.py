from __future__ import annotations

from .._runtime.enums import OpenStrEnum


class SetMoodRequest(OpenStrEnum):
    GOOD = "good"
    BAD = "bad"
