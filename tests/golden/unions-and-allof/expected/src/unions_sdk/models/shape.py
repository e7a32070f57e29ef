"""Shape and what belongs to it."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.model import CamelModel
from .circle import Circle
from .square import Square


class Group(CamelModel):
    shape_type: str
    members: list[Shape] | None = None


Shape: TypeAlias = Circle | Square | Group
"""Something that can be drawn."""
