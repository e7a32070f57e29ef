"""Every model of the Shapes API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .animal import *
    from .circle import *
    from .dated import *
    from .drawing import *
    from .event import *
    from .json import *
    from .named import *
    from .shape import *
    from .square import *
    from .tree import *
    from .value import *
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "animal": ["Animal", "AnimalAny", "Cat", "Kitten"],
            "circle": ["Circle"],
            "dated": ["Dated"],
            "drawing": [
                "Drawing",
                "DrawingColourOption1",
                "DrawingOwnerOption2",
                "DrawingOwnerPerson",
            ],
            "event": ["Event"],
            "json": ["Json"],
            "named": ["Named"],
            "shape": ["Group", "Shape"],
            "square": ["Square"],
            "tree": ["Tree"],
            "value": ["Value"],
        },
    )
