"""Every model of the Paging."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .list_cursors import *
    from .list_numbered import *
    from .name_list import *
    from .paged import *
    from .search_things import *
    from .thing import *
    from .thing_page import *
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "list_cursors": ["ListCursorsResponse"],
            "list_numbered": ["ListNumberedResponse"],
            "name_list": ["NameList"],
            "paged": ["Paged"],
            "search_things": [
                "SearchThingsRequest",
                "SearchThingsResponse",
                "SearchThingsResponseFound",
            ],
            "thing": ["Thing"],
            "thing_page": ["ThingPage"],
        },
    )
