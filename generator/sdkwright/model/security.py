"""Security schemes and requirements (OAS 3.2, Security Scheme Object)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SecurityKind(StrEnum):
    """How a caller proves who it is."""

    BEARER = "bearer"
    BASIC = "basic"
    HTTP = "http"
    API_KEY = "api_key"
    OAUTH2 = "oauth2"
    MUTUAL_TLS = "mutual_tls"
    OPENID = "openid"


class FlowKind(StrEnum):
    """The flows of OAuth 2 (OAS 3.2, OAuth Flows Object)."""

    IMPLICIT = "implicit"
    PASSWORD = "password"
    CLIENT_CREDENTIALS = "clientCredentials"
    AUTHORIZATION_CODE = "authorizationCode"
    DEVICE_AUTHORIZATION = "deviceAuthorization"


@dataclass(frozen=True, slots=True)
class Scope:
    """An OAuth scope and what it allows."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class OAuthFlow:
    """One way to a token; URLs are empty where the flow has none.

    In the URLs `{name}` stands for a variable of the server.
    """

    kind: FlowKind
    scopes: tuple[Scope, ...]
    token_url: str = ""
    authorization_url: str = ""
    refresh_url: str = ""
    device_authorization_url: str = ""


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """A scheme by its key. `place` and `parameter` say where an API key travels.

    `http_scheme` is the scheme of an HTTP authentication that is neither basic nor
    bearer (RFC 9110 section 11.1); `discovery_url` is OpenID Connect's.
    """

    key: str
    kind: SecurityKind
    pointer: str
    description: str = ""
    place: str = ""
    parameter: str = ""
    http_scheme: str = ""
    discovery_url: str = ""
    flows: tuple[OAuthFlow, ...] = ()


@dataclass(frozen=True, slots=True)
class SchemeUse:
    """A scheme that a requirement asks for, with the scopes it needs."""

    scheme: str
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SecurityRequirement:
    """Schemes that must all be satisfied; none at all means that no proof is needed."""

    uses: tuple[SchemeUse, ...]
