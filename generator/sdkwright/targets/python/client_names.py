"""Names of a client's own arguments: credentials and variables of the server."""

from __future__ import annotations

from collections.abc import Mapping

from ...model import Api, SecurityKind, ServerVariable
from ...names import Candidate, NameBook, distinct
from . import identifiers
from .identifiers import snake_case
from .keys import Kind
from .model_names import member_name

_SHARE_ACCESS_TOKEN = (SecurityKind.OAUTH2, SecurityKind.BEARER, SecurityKind.OPENID)
"""Schemes that all come down to `Authorization: Bearer` (RFC 6750)."""

_ACCESS_TOKEN = "access_token"

_CLIENT_ARGUMENTS = identifiers.ARGUMENTS_RESERVED | {
    *(_ACCESS_TOKEN, "base_url", "timeout", "headers", "http_client"),
}
"""Arguments that every client has, whatever its API."""

_CLIENT_CLASSES = frozenset(
    (
        *("async_client", "base_async_client", "base_client", "client", "enum"),
        *("literal", "mapping", "server", "server_variable", "service"),
        *("api_key_auth", "basic_auth", "bearer_auth", "http_auth", "mutual_tls_auth"),
    )
)
"""Classes of the clients' module; that of a variable's values is named after it."""


def credential_names(api: Api, book: NameBook) -> Mapping[str, str]:
    """The client's argument for each scheme that needs one.

    The schemes that send a bearer token share `access_token`, except that a second
    HTTP bearer scheme has a token of its own.
    """
    shared: dict[str, str] = {}
    own: list[str] = []
    bearers = 0
    for scheme in api.security_schemes:
        bearers += scheme.kind is SecurityKind.BEARER
        second = scheme.kind is SecurityKind.BEARER and bearers > 1
        if scheme.kind in _SHARE_ACCESS_TOKEN and not second:
            shared[scheme.key] = _ACCESS_TOKEN
        elif scheme.kind is not SecurityKind.MUTUAL_TLS:
            own.append(scheme.key)
    named = book.allocate(
        Kind.CREDENTIAL,
        "",
        (Candidate(key, _credential_proposals(key), word=key) for key in own),
        _CLIENT_ARGUMENTS,
    )
    return {
        scheme.key: {**shared, **named}[scheme.key]
        for scheme in api.security_schemes
        if scheme.key in shared or scheme.key in named
    }


def _credential_proposals(key: str) -> tuple[str, ...]:
    own = snake_case(key) or "credential"
    return (own, f"{own}_")


def server_variables(api: Api) -> tuple[ServerVariable, ...]:
    """The variables of the server that clients call: the first."""
    return api.servers[0].variables if api.servers else ()


def variable_names(
    api: Api, credentials: Mapping[str, str], book: NameBook
) -> Mapping[str, str]:
    """The client's argument for each variable of its server's URL."""
    return book.allocate(
        Kind.VARIABLE,
        "",
        (
            Candidate(
                variable.name,
                (own := snake_case(variable.name) or "server_variable", f"{own}_name"),
                word=variable.name,
            )
            for variable in server_variables(api)
        ),
        {*_CLIENT_ARGUMENTS, *_CLIENT_CLASSES, *credentials.values()},
    )


def choice_names(api: Api, book: NameBook) -> Mapping[tuple[str, int], str]:
    """The members of each server variable's enum, by (variable, index)."""
    found: dict[tuple[str, int], str] = {}
    for variable in server_variables(api):
        labels = variable.names or variable.values
        keys = distinct((label, f"{i} {label}") for i, label in enumerate(labels))
        names = book.allocate(
            Kind.CHOICE,
            variable.name,
            (
                Candidate(key, (member_name(label),), word=key)
                for key, label in zip(keys, labels, strict=True)
            ),
            identifiers.MEMBERS_RESERVED,
        )
        found.update({(variable.name, i): names[key] for i, key in enumerate(keys)})
    return found
