"""Security schemes: what a credential adds to a request (OpenAPI 3.1, 4.8.27)."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias, runtime_checkable

from .actions import Steps
from .headers import checked

PlainCredential: TypeAlias = str | tuple[str, str]
"""A token or key, or the user name and password of HTTP Basic."""


@runtime_checkable
class TokenSource(Protocol):
    """Gets tokens, and others when they expire or are not taken."""

    def token(self, rejected: str | None) -> Steps[str]:
        """Return a token, as a course of actions.

        Args:
            rejected: The token that the server has just answered with 401, if it has.
        """
        ...


Credential: TypeAlias = PlainCredential | TokenSource
"""What a caller gives for a security scheme."""

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

    @property
    def argument(self) -> str:
        """The client's argument that holds the credential; empty if it is the key."""
        ...

    def add(self, credential: PlainCredential) -> Additions:
        """Return what to add.

        Raises:
            ValueError: The credential cannot be sent.
        """
        ...


@dataclass(frozen=True, slots=True)
class BearerAuth:
    """`Authorization: Bearer` with a token (RFC 6750); also OAuth 2 and OpenID."""

    argument: str = ""

    def add(self, credential: PlainCredential) -> Additions:
        """Send the token."""
        return HttpAuth("Bearer").add(credential)


@dataclass(frozen=True, slots=True)
class HttpAuth:
    """`Authorization` with another registered scheme, such as `Digest`."""

    scheme: str
    argument: str = ""

    def add(self, credential: PlainCredential) -> Additions:
        """Send the credential as the text after the scheme's name."""
        if not isinstance(credential, str):
            raise ValueError(f"{self.scheme} authentication takes one string")
        value = checked("Authorization", f"{self.scheme} {credential}")
        return Additions(headers={"Authorization": value}, secrets=(credential,))


@dataclass(frozen=True, slots=True)
class BasicAuth:
    """`Authorization: Basic` with a user name and a password (RFC 7617)."""

    argument: str = ""

    def add(self, credential: PlainCredential) -> Additions:
        """Send the user name and the password."""
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
    argument: str = ""

    def add(self, credential: PlainCredential) -> Additions:
        """Send the key."""
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

    argument: str = ""

    def add(self, credential: PlainCredential) -> Additions:
        """Add nothing, successfully."""
        return Additions()


def chosen(
    requirements: SecurityRequirements,
    schemes: Mapping[str, Scheme],
    credentials: Mapping[str, Credential | None],
) -> tuple[str, ...]:
    """Choose the first alternative whose credentials are all given.

    Where none is complete no scheme is chosen: the server then says what it misses.
    """
    # A certificate is the connection's: only the server can say that it is missing.
    given = {name for name, value in credentials.items() if value}
    given |= {n for n, scheme in schemes.items() if isinstance(scheme, MutualTlsAuth)}
    return next((names for names in requirements if given.issuperset(names)), ())


def additions(
    names: tuple[str, ...],
    schemes: Mapping[str, Scheme],
    credentials: Mapping[str, PlainCredential],
) -> Additions:
    """Return what the schemes of these names add together.

    Raises:
        ValueError: A credential cannot be sent.
    """
    parts = [schemes[name].add(credentials.get(name, "")) for name in names]
    return Additions(
        headers={k: v for part in parts for k, v in part.headers.items()},
        query={k: v for part in parts for k, v in part.query.items()},
        cookies={k: v for part in parts for k, v in part.cookies.items()},
        secrets=tuple(s for part in parts for s in part.secrets),
    )


def plain_credentials(
    names: tuple[str, ...],
    credentials: Mapping[str, Credential | None],
    rejected: Mapping[str, PlainCredential],
) -> Steps[dict[str, PlainCredential]]:
    """Return the texts to send for some schemes; token sources are asked for theirs.

    Args:
        names: The schemes.
        credentials: What the caller gave, by scheme.
        rejected: What the server did not take, by scheme.
    """
    found: dict[str, PlainCredential] = {}
    for name in names:
        credential = credentials.get(name)
        if isinstance(credential, (str, tuple)):
            found[name] = credential
        elif credential is not None:
            refused = rejected.get(name)
            found[name] = yield from credential.token(
                refused if isinstance(refused, str) else None
            )
    return found


def stand_ins(
    names: tuple[str, ...], credentials: Mapping[str, Credential | None]
) -> dict[str, PlainCredential]:
    """Return texts to show for some schemes, without asking a token source."""
    given = ((name, credentials.get(name)) for name in names)
    return {
        name: "TOKEN" if isinstance(credential, TokenSource) else credential
        for name, credential in given
        if credential is not None
    }


def renewable(
    names: tuple[str, ...], credentials: Mapping[str, Credential | None]
) -> bool:
    """Say whether one of the schemes has a source that can give another token."""
    return any(isinstance(credentials.get(name), TokenSource) for name in names)
