from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model


class ExceptionType2(OpenStrEnum):
    A = "a"
    B = "b"


class ExceptionModel(Model):
    type: ExceptionType2 | None = None
