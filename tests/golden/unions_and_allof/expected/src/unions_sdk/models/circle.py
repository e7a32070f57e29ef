from .._runtime.formats import Number
from .._runtime.model import CamelModel


class Circle(CamelModel):
    shape_type: str
    radius: Number
