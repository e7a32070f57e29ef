from .._runtime.pages import PageOf
from .._runtime.unset import UNSET, Unset
from .thing import Thing


class ListCursorsResponse(PageOf[Thing], items="data"):
    data: list[Thing]
    last_id: str | None | Unset = UNSET
    has_more: bool
