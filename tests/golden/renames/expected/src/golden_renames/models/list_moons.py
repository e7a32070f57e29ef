from .._runtime.model import Model
from .sun import Sun


class ListMoonsResponse(Model):
    items: list[Sun] | None = None
    total: int | None = None
