"""The operations of the Shapes API, a module for each tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .shapes import AsyncShapesApi as AsyncShapesApi, ShapesApi as ShapesApi
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "shapes": "AsyncShapesApi ShapesApi",
        },
    )
