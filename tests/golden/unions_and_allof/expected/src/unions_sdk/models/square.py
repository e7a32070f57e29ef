from typing import Literal

from .._runtime.formats import Number
from .._runtime.model import CamelModel


class Square(CamelModel):
    shape_type: Literal["Square"] = "Square"
    side: Number
