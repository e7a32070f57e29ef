from .._runtime.enums import OpenStrEnum


class GetLightsSortItem(OpenStrEnum):
    NAME = "name"
    MINUS_NAME = "-name"
