"""Every model of Names: "odd" ones."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .exception_model import (
        ExceptionModel as ExceptionModel,
        ExceptionType2 as ExceptionType2,
    )
    from .exception_type import ExceptionType as ExceptionType
    from .foo_bar_baz import FooBarBaz as FooBarBaz
    from .foo_bar_baz_model import FooBarBazModel as FooBarBazModel
    from .get_no_tag_and_no_id import GetNoTagAndNoIdResponse as GetNoTagAndNoIdResponse
    from .level import Level as Level
    from .list import List as List
    from .list_model import ListModel as ListModel
    from .model_model import ModelModel as ModelModel
    from .n404 import N404 as N404
    from .read_item import ReadItemResponse as ReadItemResponse
    from .response_page import ResponsePage as ResponsePage
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "exception_model": "ExceptionModel ExceptionType2",
            "exception_type": "ExceptionType",
            "foo_bar_baz": "FooBarBaz",
            "foo_bar_baz_model": "FooBarBazModel",
            "get_no_tag_and_no_id": "GetNoTagAndNoIdResponse",
            "level": "Level",
            "list": "List",
            "list_model": "ListModel",
            "model_model": "ModelModel",
            "n404": "N404",
            "read_item": "ReadItemResponse",
            "response_page": "ResponsePage",
        },
    )
