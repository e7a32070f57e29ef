"""The operations of the Names: "odd" ones, a module for each tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .class_ import *
    from .default import *
    from .items import *
    from .other_place import *
    from .request_ import *
    from .two_words_v2 import *
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "class_": ["AsyncClassApi", "ClassApi"],
            "default": ["AsyncDefaultApi", "DefaultApi"],
            "items": ["AsyncItemsApi", "ItemsApi"],
            "other_place": ["AsyncOtherPlaceApi", "OtherPlaceApi"],
            "request_": ["AsyncRequestApi", "RequestApi"],
            "two_words_v2": ["AsyncTwoWordsV2Api", "TwoWordsV2Api"],
        },
    )
