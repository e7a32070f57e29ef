"""The constants of a service, as the expression that makes them."""

from __future__ import annotations

import re

from ....model import (
    Api,
    FlowKind,
    SecurityKind,
    SecurityScheme,
    Server,
    ServerVariable,
)
from ..identifiers import pascal_case
from ..layout import Expression, Group
from ..literals import string
from ..names import PythonNames
from ..options import PythonOptions
from ..types import Import, TypeWriter, merge
from ..vocabularies import for_results
from .errors import common_errors
from .results import status_key
from .security import default_security, security_expression, tuple_of

_REQUEST_ID = re.compile(r"(request|correlation|trace)-?id$", re.IGNORECASE)
_SCHEMES = {
    SecurityKind.BEARER: "BearerAuth",
    SecurityKind.OAUTH2: "OAuth2Auth",
    SecurityKind.OPENID: "OAuth2Auth",
    SecurityKind.BASIC: "BasicAuth",
    SecurityKind.HTTP: "HttpAuth",
    SecurityKind.API_KEY: "ApiKeyAuth",
    SecurityKind.MUTUAL_TLS: "MutualTlsAuth",
}


def service_view(
    api: Api, names: PythonNames, options: PythonOptions
) -> tuple[Group, frozenset[Import]]:
    """The statement that makes the constants, and what it needs."""
    imports: set[Import] = {("_runtime.service", "Service")}
    items: list[Expression] = [
        f"name={string(options.distribution)}",
        f"version={string(options.version)}",
    ]
    if api.servers:
        items.append(_main_server(names, api.servers[0]))
        imports |= server_imports(api.servers[0])
    if api.security_schemes:
        schemes = tuple(_scheme(scheme, names) for scheme in api.security_schemes)
        items.append(Group("schemes={", schemes, "}"))
        imports |= {_scheme_class(scheme) for scheme in api.security_schemes}
        items.append(f"environment={string(options.variable_prefix)}")
    security = default_security(api)
    if security:
        items.append(f"security={security_expression(security)}")
    types = TypeWriter(api.definitions, for_results(names.classes))
    if errors := common_errors(api, types).table:
        entries = tuple(f"{status_key(k)}: {t.text}" for k, t in errors.items())
        items.append(Group("errors=lambda: {", entries, "}"))
        imports |= merge(tuple(errors.values()))
    headers = _request_id_headers(api)
    if headers:
        listed = tuple_of(string(header) for header in headers)
        items.append(f"request_id_headers={listed}")
    if options.idempotency_header:
        items.append(f"idempotency_header={string(options.idempotency_header)}")
    return Group("_SERVICE = Service(", tuple(items), ")"), frozenset(imports)


def server_expression(prefix: str, server: Server) -> Group:
    """A server as an operation states it: variables have their default values."""
    variables = tuple(
        f"{string(v.name)}: ServerVariable({string(v.default)})"
        for v in server.variables
    )
    return _server(prefix, server, variables)


def server_imports(server: Server) -> frozenset[Import]:
    """What the expression of a server needs."""
    found = {("_runtime.service", "Server")}
    if server.variables:
        found.add(("_runtime.service", "ServerVariable"))
    return frozenset(found)


def _main_server(names: PythonNames, server: Server) -> Group:
    """The server of the client, whose variables its constructor takes."""
    variables = tuple(
        f"{string(variable.name)}: {_variable(names, variable)}"
        for variable in server.variables
    )
    return _server("server=", server, variables)


def _server(prefix: str, server: Server, variables: tuple[str, ...]) -> Group:
    items: tuple[Expression, ...] = (string(server.url),)
    if variables:
        items = (*items, Group("{", variables, "}"))
    return Group(f"{prefix}Server(", items, ")")


def _variable(names: PythonNames, variable: ServerVariable) -> str:
    closed = variable.default in variable.values
    choices = f", {pascal_case(names.variables[variable.name])}" if closed else ""
    return f"ServerVariable({string(variable.default)}{choices})"


def application_url(scheme: SecurityScheme) -> str:
    """Where a client with an id and a secret gets tokens; empty if it cannot."""
    return next(
        (
            flow.token_url
            for flow in scheme.flows
            if flow.kind is FlowKind.CLIENT_CREDENTIALS
        ),
        "",
    )


def _scheme_class(scheme: SecurityScheme) -> Import:
    class_name = _SCHEMES[scheme.kind]
    module = "credentials" if class_name == "OAuth2Auth" else "auth"
    return f"_runtime.{module}", class_name


def _scheme(scheme: SecurityScheme, names: PythonNames) -> Expression:
    named = {
        "token_url": application_url(scheme),
        "issuer": scheme.discovery_url,
        "argument": names.credentials.get(scheme.key, ""),
    }
    arguments = {
        SecurityKind.API_KEY: (string(scheme.place), string(scheme.parameter)),
        SecurityKind.HTTP: (string(scheme.http_scheme.capitalize()),),
    }.get(scheme.kind, ())
    items = (
        *arguments,
        *(f"{name}={string(value)}" for name, value in named.items() if value),
    )
    opening = f"{string(scheme.key)}: {_SCHEMES[scheme.kind]}("
    return Group(opening, items, ")") if items else f"{opening})"


def _request_id_headers(api: Api) -> tuple[str, ...]:
    """The response headers that, by their names, tell one request from another."""
    found = (
        header.name
        for operation in api.operations
        for response in operation.responses
        for header in response.headers
        if _REQUEST_ID.search(header.name)
    )
    return tuple(dict.fromkeys(found))
