"""The operations of Names: "odd" ones, a module for each tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .class_ import AsyncClassApi as AsyncClassApi, ClassApi as ClassApi
    from .default import AsyncDefaultApi as AsyncDefaultApi, DefaultApi as DefaultApi
    from .items import AsyncItemsApi as AsyncItemsApi, ItemsApi as ItemsApi
    from .other_place import (
        AsyncOtherPlaceApi as AsyncOtherPlaceApi,
        OtherPlaceApi as OtherPlaceApi,
    )
    from .request_ import AsyncRequestApi as AsyncRequestApi, RequestApi as RequestApi
    from .two_words_v2 import (
        AsyncTwoWordsV2Api as AsyncTwoWordsV2Api,
        TwoWordsV2Api as TwoWordsV2Api,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "class_": "AsyncClassApi ClassApi",
            "default": "AsyncDefaultApi DefaultApi",
            "items": "AsyncItemsApi ItemsApi",
            "other_place": "AsyncOtherPlaceApi OtherPlaceApi",
            "request_": "AsyncRequestApi RequestApi",
            "two_words_v2": "AsyncTwoWordsV2Api TwoWordsV2Api",
        },
    )
