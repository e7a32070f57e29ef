from .._runtime.model import CamelModel, Model
from .._runtime.pages import PageOf
from .thing import Thing


class SearchThingsResponseFound(Model):
    things: list[Thing] | None = None
    next: str | None = None


class SearchThingsResponse(PageOf[Thing], items="found.things"):
    found: SearchThingsResponseFound | None = None


class SearchThingsRequest(CamelModel):
    page_token: str | None = None
    text: str | None = None
