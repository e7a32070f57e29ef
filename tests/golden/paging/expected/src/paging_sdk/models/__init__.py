"""Every model of Paging."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .list_cursors import ListCursorsResponse as ListCursorsResponse
    from .list_numbered import ListNumberedResponse as ListNumberedResponse
    from .name_list import NameList as NameList
    from .paged import Paged as Paged
    from .search_things import (
        SearchThingsRequest as SearchThingsRequest,
        SearchThingsResponse as SearchThingsResponse,
        SearchThingsResponseFound as SearchThingsResponseFound,
    )
    from .thing import Thing as Thing
    from .thing_page import ThingPage as ThingPage
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "list_cursors": "ListCursorsResponse",
            "list_numbered": "ListNumberedResponse",
            "name_list": "NameList",
            "paged": "Paged",
            "search_things": (
                "SearchThingsRequest SearchThingsResponse SearchThingsResponseFound"
            ),
            "thing": "Thing",
            "thing_page": "ThingPage",
        },
    )
