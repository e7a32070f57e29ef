from .._runtime.model import Model
from .colour import Colour


class Star(Model):
    name: str
    colour: Colour | None = None
