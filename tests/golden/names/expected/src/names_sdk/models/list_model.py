from .._runtime.model import PascalModel
from .._runtime.unset import UNSET, Unset


class ListModel(PascalModel):
    none: None | Unset = UNSET
