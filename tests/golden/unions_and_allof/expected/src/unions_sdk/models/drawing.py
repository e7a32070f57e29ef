from typing import Annotated

from pydantic import Field

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model
from .._runtime.unset import UNSET, Unset
from .animal import Cat
from .event import Event
from .json import Json
from .shape import Shape
from .tree import Tree
from .value import Value


class DrawingColourOption1(OpenStrEnum):
    RED = "red"
    BLUE = "blue"


class DrawingOwnerPerson(Model):
    first: str | None = None


class DrawingOwnerOption2(Model):
    company: str | None = None


class Drawing(Model):
    shape: Shape | None = None
    previous: Shape | None = None
    """What it was before."""
    value: Value | None | Unset = UNSET
    json_: Annotated[Json | None | Unset, Field(alias="json")] = UNSET
    tree: Tree | None = None
    pet: Cat | Event | None | Unset = UNSET
    owner: DrawingOwnerPerson | DrawingOwnerOption2 | None = None
    colour: DrawingColourOption1 | str | None = None
