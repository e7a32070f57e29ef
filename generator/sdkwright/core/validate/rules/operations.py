"""Operations, their parameters and servers, each on its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from ....diagnostics import Part, Severity, quoted
from .report import Report

_BODILESS = ("get", "head", "delete")
_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
"""A name of a header (RFC 9110, section 5.6.2)."""
_SPLITTING = re.compile(r"[\x00-\x1f\x7f:]")
"""What would end a header and start another one."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_USABLE = frozenset(("http", "https", "ws", "wss"))


def operation_rules(item: dict[str, object]) -> Iterator[Report]:
    """The operations of a path item, by their methods."""
    for method in _BODILESS:
        operation = item.get(method)
        if isinstance(operation, dict) and "requestBody" in operation:
            message = (
                f"a body of {method.upper()} has no meaning of its own (RFC 9110 "
                "section 9.3); it is sent when given, and servers may reject it"
            )
            yield Report("body-on-get", message, (method, "requestBody"), part=Part.KEY)


def parameter_rules(parameter: dict[str, object]) -> Iterator[Report]:
    """A parameter whose name cannot be sent where it is to go."""
    name = parameter.get("name")
    if parameter.get("in") != "header" or not isinstance(name, str):
        return
    if not name and parameter.get("required") is not True:
        message = "a header without a name cannot be sent; it is left out"
        yield Report("header-name", message, ("name",), about=())
    elif not _TOKEN.fullmatch(name):
        message = f"{quoted(name)} is no name of a header (RFC 9110 section 5.1)"
        dangerous = _SPLITTING.search(name) is not None or not name
        severity = Severity.ERROR if dangerous else Severity.WARNING
        yield Report("header-name", message, ("name",), severity)


def server_rules(owner: dict[str, object]) -> Iterator[Report]:
    """The servers of a description or an operation."""
    servers = owner.get("servers")
    if not isinstance(servers, list):
        return
    for index, server in enumerate(cast("list[object]", servers)):
        if isinstance(server, dict):
            for report in _server(cast("dict[str, object]", server)):
                yield report._replace(way=("servers", index, *report.way))


def _server(server: dict[str, object]) -> Iterator[Report]:
    url = server.get("url")
    if isinstance(url, str):
        scheme = _SCHEME.match(url)
        if scheme is not None and scheme.group(1).lower() not in _USABLE:
            message = f"requests cannot be sent to {quoted(scheme.group())} URLs"
            yield Report("server-url", message, ("url",))
    variables = server.get("variables")
    if not isinstance(variables, dict):
        return
    for name, variable in cast("dict[str, object]", variables).items():
        if not isinstance(variable, dict):
            continue
        fields = cast("dict[str, object]", variable)
        values, default = fields.get("enum"), fields.get("default")
        if isinstance(values, list) and default is not None and default not in values:
            message = f"the default {quoted(default)} is not in the variable's enum"
            yield Report("server-default", message, ("variables", name, "default"))
