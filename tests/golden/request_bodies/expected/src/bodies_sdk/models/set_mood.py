from .._runtime.enums import OpenStrEnum


class SetMoodRequest(OpenStrEnum):
    GOOD = "good"
    BAD = "bad"
