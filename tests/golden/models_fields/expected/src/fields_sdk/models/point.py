from typing import Annotated, TypeAlias

from .._runtime.formats import Number
from .._runtime.places import Places

Point: TypeAlias = Annotated[list[Number | str], Places(Number, Number, str)]
