"""Every model of the Things API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .closed import *
    from .counts import *
    from .empty import *
    from .formats import *
    from .holder import *
    from .limits_model import *
    from .names import *
    from .open import *
    from .point import *
    from .thing import *
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "closed": ["Closed"],
            "counts": ["Counts"],
            "empty": ["Empty"],
            "formats": ["Formats"],
            "holder": ["Holder", "HolderThingsValueItem"],
            "limits_model": ["LimitsModel"],
            "names": ["Names"],
            "open": ["Open"],
            "point": ["Point"],
            "thing": ["Thing", "ThingOwner", "ThingOwnerAddress"],
        },
    )
