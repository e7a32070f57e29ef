from .._runtime.enums import OpenStrEnum


class Optional(OpenStrEnum):
    YES = "yes"
    NO = "no"
