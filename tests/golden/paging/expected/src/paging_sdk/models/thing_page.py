from .._runtime.pages import PageOf
from .paged import Paged
from .thing import Thing


class ThingPage(Paged, PageOf[Thing], items="things"):
    things: list[Thing] | None = None
