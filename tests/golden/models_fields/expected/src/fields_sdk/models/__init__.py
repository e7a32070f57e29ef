"""Every model of the Things API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .closed import Closed as Closed
    from .counts import Counts as Counts
    from .empty import Empty as Empty
    from .formats import Formats as Formats
    from .holder import Holder as Holder, HolderThingsValueItem as HolderThingsValueItem
    from .limits_model import LimitsModel as LimitsModel
    from .names import Names as Names
    from .open import Open as Open
    from .point import Point as Point
    from .thing import (
        Thing as Thing,
        ThingOwner as ThingOwner,
        ThingOwnerAddress as ThingOwnerAddress,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "closed": "Closed",
            "counts": "Counts",
            "empty": "Empty",
            "formats": "Formats",
            "holder": "Holder .ThingsValueItem",
            "limits_model": "LimitsModel",
            "names": "Names",
            "open": "Open",
            "point": "Point",
            "thing": "Thing .Owner .OwnerAddress",
        },
    )
