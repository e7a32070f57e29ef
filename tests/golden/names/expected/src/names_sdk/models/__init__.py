"""Every model of the Names: "odd" ones."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .exception_model import *
    from .exception_type import *
    from .foo_bar_baz import *
    from .foo_bar_baz_model import *
    from .get_no_tag_and_no_id import *
    from .level import *
    from .list import *
    from .list_model import *
    from .model_model import *
    from .n404 import *
    from .read_item import *
    from .response_page import *
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "exception_model": ["ExceptionModel", "ExceptionType2"],
            "exception_type": ["ExceptionType"],
            "foo_bar_baz": ["FooBarBaz"],
            "foo_bar_baz_model": ["FooBarBazModel"],
            "get_no_tag_and_no_id": ["GetNoTagAndNoIdResponse"],
            "level": ["Level"],
            "list": ["List"],
            "list_model": ["ListModel"],
            "model_model": ["ModelModel"],
            "n404": ["N404"],
            "read_item": ["ReadItemResponse"],
            "response_page": ["ResponsePage"],
        },
    )
