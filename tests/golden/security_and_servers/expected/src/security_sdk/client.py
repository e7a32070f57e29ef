"""The clients of the Calls API."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Literal

from ._runtime.auth import ApiKeyAuth, BasicAuth, BearerAuth, HttpAuth, MutualTlsAuth
from ._runtime.client import BaseAsyncClient, BaseClient
from ._runtime.credentials import OAuth2Auth
from ._runtime.service import Server, ServerVariable, Service

if TYPE_CHECKING:
    from typing import Unpack

    from ._runtime.auth import TokenSource
    from ._runtime.options import AsyncClientOptions, ClientOptions
    from .api.calls import AsyncCallsApi, CallsApi


class Region(str, Enum):
    """Where your data is."""

    US_EAST_1 = "mypurecloud.com"
    US_WEST_2 = "usw2.pure.cloud"


RegionName = Literal["us_east_1", "us_west_2"]
"""The members of `Region` by their names."""


class Tld(str, Enum):
    """Values of `tld`."""

    ORG = "org"
    NET = "net"


TldName = Literal["org", "net"]
"""The members of `Tld` by their names."""


_SERVICE = Service(
    name="security-sdk",
    version="0.1.0",
    server=Server(
        "https://{region}.example.{tld}/{base}",
        {
            "region": ServerVariable("mypurecloud.com", Region),
            "tld": ServerVariable("org", Tld),
            "base": ServerVariable("v1"),
        },
    ),
    schemes={
        "oauth": OAuth2Auth(
            token_url="https://login.example/token", argument="access_token"
        ),
        "bearer": BearerAuth(argument="access_token"),
        "key": ApiKeyAuth("header", "X-Key", argument="key"),
        "secret": ApiKeyAuth("query", "secret", argument="secret"),
        "cookie": ApiKeyAuth("cookie", "session", argument="cookie"),
        "basic": BasicAuth(argument="basic"),
        "digest": HttpAuth("Digest", argument="digest"),
        "tls": MutualTlsAuth(),
    },
    environment="SECURITY_SDK",
    security=(("oauth",), ("bearer",)),
)


class Client(BaseClient):
    """Calls the Calls API and waits for its answers."""

    def __init__(
        self,
        *,
        access_token: str | TokenSource | None = None,
        key: str | None = None,
        secret: str | None = None,
        cookie: str | None = None,
        basic: tuple[str, str] | None = None,
        digest: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        region: Region | RegionName = "us_east_1",
        tld: Tld | TldName = "org",
        base: str = "v1",
        **options: Unpack[ClientOptions],
    ) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            access_token: Sent as a bearer token, or a source of them. By default the
                environment's `SECURITY_SDK_ACCESS_TOKEN`.
            key: Sent as the header X-Key. By default the environment's
                `SECURITY_SDK_KEY`.
            secret: Sent as the query secret. By default the environment's
                `SECURITY_SDK_SECRET`.
            cookie: Sent as the cookie session. By default the environment's
                `SECURITY_SDK_COOKIE`.
            basic: A user name and a password. By default the environment's
                `SECURITY_SDK_BASIC`.
            digest: Sent behind `Authorization: Digest`. By default the environment's
                `SECURITY_SDK_DIGEST`.
            client_id: With `client_secret`, gets access tokens and renews them.
            client_secret: The secret that belongs to `client_id`.
            region: Where your data is.
            tld: The part tld of the server's address.
            base: The part base of the server's address.
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(
            _SERVICE,
            credentials={
                "access_token": access_token,
                "key": key,
                "secret": secret,
                "cookie": cookie,
                "basic": basic,
                "digest": digest,
                "client_id": client_id,
                "client_secret": client_secret,
            },
            variables={"region": region, "tld": tld, "base": base},
            **options,
        )

    @property
    def calls(self) -> CallsApi:
        """The operations under Calls."""
        from .api.calls import CallsApi

        return CallsApi(self)


class AsyncClient(BaseAsyncClient):
    """Calls the Calls API; every call is awaited."""

    def __init__(
        self,
        *,
        access_token: str | TokenSource | None = None,
        key: str | None = None,
        secret: str | None = None,
        cookie: str | None = None,
        basic: tuple[str, str] | None = None,
        digest: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        region: Region | RegionName = "us_east_1",
        tld: Tld | TldName = "org",
        base: str = "v1",
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        """Make a client; it connects when the first call is made.

        Args:
            access_token: Sent as a bearer token, or a source of them. By default the
                environment's `SECURITY_SDK_ACCESS_TOKEN`.
            key: Sent as the header X-Key. By default the environment's
                `SECURITY_SDK_KEY`.
            secret: Sent as the query secret. By default the environment's
                `SECURITY_SDK_SECRET`.
            cookie: Sent as the cookie session. By default the environment's
                `SECURITY_SDK_COOKIE`.
            basic: A user name and a password. By default the environment's
                `SECURITY_SDK_BASIC`.
            digest: Sent behind `Authorization: Digest`. By default the environment's
                `SECURITY_SDK_DIGEST`.
            client_id: With `client_secret`, gets access tokens and renews them.
            client_secret: The secret that belongs to `client_id`.
            region: Where your data is.
            tld: The part tld of the server's address.
            base: The part base of the server's address.
            options: `base_url`, `timeout`, `max_retries`, `headers`, `http_client` and
                others; see `ClientOptions`.
        """
        super().__init__(
            _SERVICE,
            credentials={
                "access_token": access_token,
                "key": key,
                "secret": secret,
                "cookie": cookie,
                "basic": basic,
                "digest": digest,
                "client_id": client_id,
                "client_secret": client_secret,
            },
            variables={"region": region, "tld": tld, "base": base},
            **options,
        )

    @property
    def calls(self) -> AsyncCallsApi:
        """The operations under Calls."""
        from .api.calls import AsyncCallsApi

        return AsyncCallsApi(self)
