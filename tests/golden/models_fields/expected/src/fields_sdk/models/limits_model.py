from typing import Annotated

from .._runtime.constraints import Limits
from .._runtime.formats import Number
from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset


class LimitsModel(Model):
    percentage: Annotated[Number, Limits(ge=0, lt=1)]
    code: Annotated[
        str | None,
        Limits(min_length=2, max_length=3, pattern="^[A-Z]+$"),
    ] = None
    steps: Annotated[int | None, Limits(multiple_of=5)] = None
    tags: Annotated[list[str] | None, Limits(min_length=1, unique_items=True)] = None
    a_property_with_a_rather_long_name: Annotated[
        str | None | Unset,
        Limits(min_length=10, max_length=2000, pattern="^[a-z]+(-[a-z]+)*$"),
    ] = UNSET
