"""The clients of the Journey API."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Literal

from . import models
from ._runtime.auth import BearerAuth
from ._runtime.client import BaseAsyncClient, BaseClient
from ._runtime.credentials import OAuth2Auth
from ._runtime.service import Server, ServerVariable, Service

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.auth import TokenSource
    from ._runtime.options import AsyncClientOptions, ClientOptions
    from .api.journey import AsyncJourneyApi, JourneyApi


class Region(str, Enum):
    """Domain of the region in which your organization was created."""

    US_EAST_1 = "mypurecloud.com"
    EU_WEST_1 = "mypurecloud.ie"
    AP_SOUTHEAST_2 = "mypurecloud.com.au"
    AP_NORTHEAST_1 = "mypurecloud.jp"
    EU_CENTRAL_1 = "mypurecloud.de"
    US_WEST_2 = "usw2.pure.cloud"
    CA_CENTRAL_1 = "cac1.pure.cloud"
    AP_NORTHEAST_2 = "apne2.pure.cloud"
    EU_WEST_2 = "euw2.pure.cloud"
    AP_SOUTH_1 = "aps1.pure.cloud"
    US_EAST_2 = "use2.us-gov-pure.cloud"
    SA_EAST_1 = "sae1.pure.cloud"
    ME_CENTRAL_1 = "mec1.pure.cloud"
    AP_NORTHEAST_3 = "apne3.pure.cloud"
    EU_CENTRAL_2 = "euc2.pure.cloud"
    MX_CENTRAL_1 = "mxc1.pure.cloud"
    AP_SOUTHEAST_1 = "apse1.pure.cloud"


RegionName = Literal[
    "us_east_1",
    "eu_west_1",
    "ap_southeast_2",
    "ap_northeast_1",
    "eu_central_1",
    "us_west_2",
    "ca_central_1",
    "ap_northeast_2",
    "eu_west_2",
    "ap_south_1",
    "us_east_2",
    "sa_east_1",
    "me_central_1",
    "ap_northeast_3",
    "eu_central_2",
    "mx_central_1",
    "ap_southeast_1",
]
"""The members of `Region` by their names."""


_SERVICE = Service(
    name="journey-sdk",
    version="0.1.0",
    server=Server(
        "https://api.{region}", {"region": ServerVariable("mypurecloud.com", Region)}
    ),
    schemes={
        "oauth": OAuth2Auth(
            token_url="https://login.{region}/oauth/token", argument="access_token"
        ),
        "bearer": BearerAuth(argument="access_token"),
    },
    environment="JOURNEY_SDK",
    security=(("oauth",), ("bearer",)),
    errors=lambda: {"default": models.ErrorBody},
    request_id_headers=("inin-correlation-id",),
)


class Client(BaseClient):
    """Calls the Journey API and waits for its answers."""

    def __init__(
        self,
        *,
        access_token: str | TokenSource | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        region: Region | RegionName = "us_east_1",
        **options: Unpack[ClientOptions],
    ) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            access_token: Sent as a bearer token, or a source of them. By default the
                environment's `JOURNEY_SDK_ACCESS_TOKEN`.
            client_id: With `client_secret`, gets access tokens and renews them.
            client_secret: The secret that belongs to `client_id`.
            region: Domain of the region in which your organization was created.
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(
            _SERVICE,
            credentials={
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
            },
            variables={"region": region},
            **options,
        )

    @property
    def journey(self) -> JourneyApi:
        """Action targets, segment assignments and aggregated figures of customer
        journeys.
        """
        from .api.journey import JourneyApi

        return JourneyApi(self)


class AsyncClient(BaseAsyncClient):
    """Calls the Journey API; every call is awaited."""

    def __init__(
        self,
        *,
        access_token: str | TokenSource | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        region: Region | RegionName = "us_east_1",
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            access_token: Sent as a bearer token, or a source of them. By default the
                environment's `JOURNEY_SDK_ACCESS_TOKEN`.
            client_id: With `client_secret`, gets access tokens and renews them.
            client_secret: The secret that belongs to `client_id`.
            region: Domain of the region in which your organization was created.
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(
            _SERVICE,
            credentials={
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
            },
            variables={"region": region},
            **options,
        )

    @property
    def journey(self) -> AsyncJourneyApi:
        """Action targets, segment assignments and aggregated figures of customer
        journeys.
        """
        from .api.journey import AsyncJourneyApi

        return AsyncJourneyApi(self)
