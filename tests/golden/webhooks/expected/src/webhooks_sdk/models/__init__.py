"""Every model of the Webhooks API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .owner import Owner as Owner
    from .pet import Pet as Pet
    from .pet_gone import PetGoneRequest as PetGoneRequest
    from .subscribe import SubscribeEventRequest as SubscribeEventRequest
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "owner": "Owner",
            "pet": "Pet",
            "pet_gone": "PetGoneRequest",
            "subscribe": "SubscribeEventRequest",
        },
    )
