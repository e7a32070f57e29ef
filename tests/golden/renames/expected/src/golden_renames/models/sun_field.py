from .._runtime.enums import OpenStrEnum


class SunField(OpenStrEnum):
    NAME = "name"
    KIND = "kind"
    BODY = "body"
