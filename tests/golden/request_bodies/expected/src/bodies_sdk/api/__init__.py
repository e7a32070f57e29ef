"""The operations of the Pets API, a module for each tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .pets import AsyncPetsApi as AsyncPetsApi, PetsApi as PetsApi
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "pets": "AsyncPetsApi PetsApi",
        },
    )
