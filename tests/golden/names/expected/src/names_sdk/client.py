"""The clients of the Names: "odd" ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.client import BaseAsyncClient, BaseClient
from ._runtime.service import Server, Service

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from ._runtime.options import Timeout
    from .api.class_ import AsyncClassApi, ClassApi
    from .api.default import AsyncDefaultApi, DefaultApi
    from .api.request_ import AsyncRequestApi, RequestApi
    from .api.two_words_v2 import AsyncTwoWordsV2Api, TwoWordsV2Api


_SERVICE = Service(
    name="names-sdk", version="0.1.0", server=Server("https://names.example")
)


class Client(BaseClient):
    """Calls the Names: "odd" ones and waits for its answers."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            base_url: Where the service is, if not at its usual address.
            timeout: Seconds to wait for each step of a call; None waits for ever.
            headers: Sent with every call.
            http_client: Your own httpx client, for proxies and the like. You close
                it.
        """
        super().__init__(
            _SERVICE,
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            http_client=http_client,
        )

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


class AsyncClient(BaseAsyncClient):
    """Calls the Names: "odd" ones; every call is awaited."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | Timeout | None = 60,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            base_url: Where the service is, if not at its usual address.
            timeout: Seconds to wait for each step of a call; None waits for ever.
            headers: Sent with every call.
            http_client: Your own httpx client, for proxies and the like. You close
                it.
        """
        super().__init__(
            _SERVICE,
            base_url=base_url,
            timeout=timeout,
            headers=headers,
            http_client=http_client,
        )

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
