"""The clients of Names: "odd" ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.client import BaseAsyncClient, BaseClient
from ._runtime.service import Server, Service

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.options import AsyncClientOptions, ClientOptions
    from .api.class_ import AsyncClassApi, ClassApi
    from .api.default import AsyncDefaultApi, DefaultApi
    from .api.items import AsyncItemsApi, ItemsApi
    from .api.other_place import AsyncOtherPlaceApi, OtherPlaceApi
    from .api.request_ import AsyncRequestApi, RequestApi
    from .api.two_words_v2 import AsyncTwoWordsV2Api, TwoWordsV2Api


_SERVICE = Service(
    name="names-sdk", version="0.1.0", server=Server("https://names.example")
)


class Client(BaseClient):
    """Calls Names: "odd" ones and waits for its answers."""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def class_(self) -> ClassApi:
        """The operations under class."""
        from .api.class_ import ClassApi

        return ClassApi(self)

    @property
    def default(self) -> DefaultApi:
        """The operations under default."""
        from .api.default import DefaultApi

        return DefaultApi(self)

    @property
    def request_(self) -> RequestApi:
        """The operations under request."""
        from .api.request_ import RequestApi

        return RequestApi(self)

    @property
    def two_words_v2(self) -> TwoWordsV2Api:
        """The operations under Two words: (v2)."""
        from .api.two_words_v2 import TwoWordsV2Api

        return TwoWordsV2Api(self)

    @property
    def items(self) -> ItemsApi:
        """The operations under items."""
        from .api.items import ItemsApi

        return ItemsApi(self)

    @property
    def other_place(self) -> OtherPlaceApi:
        """The operations under other.place."""
        from .api.other_place import OtherPlaceApi

        return OtherPlaceApi(self)


class AsyncClient(BaseAsyncClient):
    """Calls Names: "odd" ones; every call is awaited."""

    def __init__(self, **options: Unpack[AsyncClientOptions]) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(_SERVICE, **options)

    @property
    def class_(self) -> AsyncClassApi:
        """The operations under class."""
        from .api.class_ import AsyncClassApi

        return AsyncClassApi(self)

    @property
    def default(self) -> AsyncDefaultApi:
        """The operations under default."""
        from .api.default import AsyncDefaultApi

        return AsyncDefaultApi(self)

    @property
    def request_(self) -> AsyncRequestApi:
        """The operations under request."""
        from .api.request_ import AsyncRequestApi

        return AsyncRequestApi(self)

    @property
    def two_words_v2(self) -> AsyncTwoWordsV2Api:
        """The operations under Two words: (v2)."""
        from .api.two_words_v2 import AsyncTwoWordsV2Api

        return AsyncTwoWordsV2Api(self)

    @property
    def items(self) -> AsyncItemsApi:
        """The operations under items."""
        from .api.items import AsyncItemsApi

        return AsyncItemsApi(self)

    @property
    def other_place(self) -> AsyncOtherPlaceApi:
        """The operations under other.place."""
        from .api.other_place import AsyncOtherPlaceApi

        return AsyncOtherPlaceApi(self)
