"""Every model of the Shapes API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .animal import (
        Animal as Animal,
        AnimalAny as AnimalAny,
        Cat as Cat,
        Kitten as Kitten,
    )
    from .circle import Circle as Circle
    from .dated import Dated as Dated
    from .drawing import (
        Drawing as Drawing,
        DrawingColourOption1 as DrawingColourOption1,
        DrawingOwnerOption2 as DrawingOwnerOption2,
        DrawingOwnerPerson as DrawingOwnerPerson,
    )
    from .event import Event as Event
    from .json import Json as Json
    from .named import Named as Named
    from .shape import Group as Group, Shape as Shape
    from .square import Square as Square
    from .tree import Tree as Tree
    from .value import Value as Value
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "animal": "Animal .Any Cat Kitten",
            "circle": "Circle",
            "dated": "Dated",
            "drawing": "Drawing .ColourOption1 .OwnerOption2 .OwnerPerson",
            "event": "Event",
            "json": "Json",
            "named": "Named",
            "shape": "Group Shape",
            "square": "Square",
            "tree": "Tree",
            "value": "Value",
        },
    )
