from .._runtime.enums import OpenStrEnum


class One(OpenStrEnum):
    ONLY = "only"
