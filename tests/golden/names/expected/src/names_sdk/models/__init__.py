"""Every model of the Names: "odd" ones."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .exception import *
    from .exception_type import *
    from .foo_bar_baz import *
    from .foo_bar_baz2 import *
    from .get_no_tag_and_no_id import *
    from .list import *
    from .list2 import *
    from .model import *
    from .n_404 import *
    from .response_page import *
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "exception": ["ExceptionModel", "ExceptionType2"],
            "exception_type": ["ExceptionType"],
            "foo_bar_baz": ["FooBarBaz"],
            "foo_bar_baz2": ["FooBarBazModel"],
            "get_no_tag_and_no_id": [
                "GetNoTagAndNoIdResponse",
                "GetNoTagAndNoIdResponseKind",
            ],
            "list": ["ListModel2"],
            "list2": ["ListModel"],
            "model": ["ModelModel"],
            "n_404": ["N404"],
            "response_page": ["ResponsePage"],
        },
    )
