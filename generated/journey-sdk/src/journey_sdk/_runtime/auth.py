"""Security schemes: what a credential adds to a request (OpenAPI 3.1, 4.8.27)."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias

from .headers import checked

Credential: TypeAlias = str | tuple[str, str]
"""A token or key, or the user name and password of HTTP Basic."""

SecurityRequirements: TypeAlias = tuple[tuple[str, ...], ...]
"""Alternatives, each the names of the schemes it needs all of; `()` for none."""


@dataclass(frozen=True, slots=True)
class Additions:
    """What authentication adds to a request. Its repr shows no value."""

    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    query: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    cookies: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)


class Scheme(Protocol):
    """One security scheme of a service."""

    def add(self, credential: Credential | None) -> Additions | None:
        """Return what to add, or None if the credential is missing.

        Raises:
            ValueError: The credential cannot be sent.
        """


@dataclass(frozen=True, slots=True)
class BearerAuth:
    """`Authorization: Bearer` with a token (RFC 6750); also OAuth 2 and OpenID."""

    def add(self, credential: Credential | None) -> Additions | None:
        """Send the token."""
        return HttpAuth("Bearer").add(credential)


@dataclass(frozen=True, slots=True)
class HttpAuth:
    """`Authorization` with another registered scheme, such as `Digest`."""

    scheme: str

    def add(self, credential: Credential | None) -> Additions | None:
        """Send the credential as the text after the scheme's name."""
        if not credential:
            return None
        if not isinstance(credential, str):
            raise ValueError(f"{self.scheme} authentication takes one string")
        value = checked("Authorization", f"{self.scheme} {credential}")
        return Additions(headers={"Authorization": value}, secrets=(credential,))


@dataclass(frozen=True, slots=True)
class BasicAuth:
    """`Authorization: Basic` with a user name and a password (RFC 7617)."""

    def add(self, credential: Credential | None) -> Additions | None:
        """Send the user name and the password."""
        if not credential:
            return None
        if isinstance(credential, str):
            raise ValueError("Basic authentication takes (user name, password)")
        user, password = credential
        if ":" in user:
            raise ValueError("a user name must not hold a colon (RFC 7617 section 2)")
        token = base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
        return Additions(
            headers={"Authorization": f"Basic {token}"}, secrets=(token, password)
        )


@dataclass(frozen=True, slots=True)
class ApiKeyAuth:
    """A key in a header, a query parameter or a cookie of a given name."""

    place: Literal["header", "query", "cookie"]
    name: str

    def add(self, credential: Credential | None) -> Additions | None:
        """Send the key."""
        if not credential:
            return None
        if not isinstance(credential, str):
            raise ValueError(f"the key {self.name} is one string")
        value = {self.name: credential}
        secrets = (credential,)
        if self.place == "query":
            return Additions(query=value, secrets=secrets)
        if self.place == "cookie":
            return Additions(cookies=value, secrets=secrets)
        checked(self.name, credential)
        return Additions(headers=value, secrets=secrets)


@dataclass(frozen=True, slots=True)
class MutualTlsAuth:
    """A client certificate: the connection has it, the request needs nothing."""

    def add(self, credential: Credential | None) -> Additions | None:
        """Add nothing, successfully."""
        return Additions()


def authenticate(
    requirements: SecurityRequirements,
    schemes: Mapping[str, Scheme],
    credentials: Mapping[str, Credential | None],
) -> Additions:
    """Choose the first alternative whose credentials are all given.

    Where none is complete nothing is added: the server then says what it misses.

    Raises:
        ValueError: A credential cannot be sent.
    """
    for alternative in requirements:
        parts = [schemes[name].add(credentials.get(name)) for name in alternative]
        given = [part for part in parts if part is not None]
        if len(given) == len(parts):
            return Additions(
                headers={k: v for part in given for k, v in part.headers.items()},
                query={k: v for part in given for k, v in part.query.items()},
                cookies={k: v for part in given for k, v in part.cookies.items()},
                secrets=tuple(s for part in given for s in part.secrets),
            )
    return Additions()
