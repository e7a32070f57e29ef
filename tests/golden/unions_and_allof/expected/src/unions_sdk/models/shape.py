from __future__ import annotations

from typing import Annotated, TypeAlias

from .._runtime.model import CamelModel
from .._runtime.unions import Tagged
from .circle import Circle
from .square import Square


class Group(CamelModel):
    shape_type: str = "Group"
    members: list[Shape] | None = None


Shape: TypeAlias = Annotated[
    Circle | Square | Group,
    Tagged(
        "shapeType",
        {"round": "Circle", "disc": "Circle", "Square": "Square", "Group": "Group"},
    ),
]
"""Something that can be drawn."""
