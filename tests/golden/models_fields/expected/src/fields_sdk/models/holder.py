from typing import Annotated

from .._runtime.constraints import Limits
from .._runtime.model import Model
from .counts import Counts
from .point import Point


class HolderThingsValueItem(Model):
    deep: bool | None = None


class Holder(Model):
    counts: Counts | None = None
    point: Point | None = None
    identifier: Annotated[str | None, Limits(min_length=1)] = None
    things: dict[str, list[HolderThingsValueItem]] | None = None
