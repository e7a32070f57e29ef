from .._runtime.model import Model
from .list_model import ListModel


class List(Model):
    items: list[ListModel] | None = None
