from .._runtime.enums import OpenIntEnum


class Level(OpenIntEnum):
    LOW = 1
    HIGH = 2
    """Very."""
    HIGHEST = 3
