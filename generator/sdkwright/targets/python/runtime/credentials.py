"""Which credential each security scheme has: an argument, or the environment's."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .auth import Additions, BasicAuth, BearerAuth, Credential, PlainCredential
from .service import Service

if TYPE_CHECKING:
    from .oauth import ClientCredentials

Arguments = Mapping[str, Credential | None]


@dataclass(frozen=True, slots=True)
class OAuth2Auth:
    """A bearer token, given or asked for (RFC 6749; OpenID Connect Discovery).

    Attributes:
        token_url: Where a client with `client_id` and `client_secret` gets its
            tokens; may hold variables of the server.
        issuer: What describes that, where there is no `token_url`.
        argument: The client's argument that holds a token.
    """

    token_url: str = ""
    issuer: str = ""
    argument: str = ""

    def add(self, credential: PlainCredential) -> Additions:
        """Send the token."""
        return BearerAuth().add(credential)


def credentials_of(
    service: Service, arguments: Arguments, variables: Mapping[str, object]
) -> dict[str, Credential | None]:
    """Return the credential of each scheme.

    Args:
        service: Has the schemes, and says how environment variables are named.
        arguments: What the caller gave.
        variables: Values of the server's variables.
    """
    found: dict[str, Credential | None] = {}
    for key, scheme in service.schemes.items():
        name = scheme.argument or key
        credential = arguments.get(name)
        if not credential:
            text = _environment(service, name)
            credential = _pair(text) if isinstance(scheme, BasicAuth) else text
        if not credential and isinstance(scheme, OAuth2Auth):
            credential = _application(service, scheme, arguments, variables)
        found[key] = credential
    return found


def _environment(service: Service, argument: str) -> str | None:
    if not service.environment:
        return None
    return os.environ.get(f"{service.environment}_{argument.upper()}")


def _pair(text: str | None) -> tuple[str, str] | None:
    """Read a user name and a password with a colon between them."""
    if not text:
        return None
    user, _, password = text.partition(":")
    return user, password


def _application(
    service: Service,
    scheme: OAuth2Auth,
    arguments: Arguments,
    variables: Mapping[str, object],
) -> ClientCredentials | None:
    client_id, client_secret = (
        arguments.get(name) or _environment(service, name)
        for name in ("client_id", "client_secret")
    )
    if not isinstance(client_id, str) or not isinstance(client_secret, str):
        return None
    # Few programs need it, and all would wait for its import.
    from .oauth import ClientCredentials, Issuer

    if not scheme.token_url:
        return ClientCredentials(
            client_id, client_secret, token_url=Issuer(scheme.issuer)
        )
    url = scheme.token_url
    if service.server is not None:
        url = service.server.expand(url, variables)
    return ClientCredentials(client_id, client_secret, token_url=url)
