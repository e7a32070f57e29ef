"""Drawing and what belongs to it."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import CamelModel, Model
from .._runtime.unset import UNSET, Unset
from .cat import Cat
from .event import Event
from .json import Json
from .shape import Shape
from .tree import Tree
from .value import Value


class DrawingColourOption0(OpenStrEnum):
    RED = "red"
    BLUE = "blue"


class DrawingOwnerPerson(Model):
    """Person"""

    first: str | None = None


class DrawingOwnerOption1(Model):
    company: str | None = None


class Drawing(CamelModel):
    shape: Shape | None = None
    previous: Shape | None = None
    """What it was before."""

    value: Value | None | Unset = UNSET
    json_: Json | None | Unset = UNSET
    tree: Tree | None = None
    pet: Cat | Event | None | Unset = UNSET
    owner: DrawingOwnerPerson | DrawingOwnerOption1 | None = None
    colour: DrawingColourOption0 | str | None = None
