"""What is common to all calls of one service."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from .auth import Scheme, SecurityRequirements
from .url import checked_base_url

_VARIABLE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A part of a server's URL; `choices` closes the list of its values."""

    default: str
    choices: type[Enum] | None = None

    def text(self, value: object) -> str:
        """Return the text for a value: a choice, its value or its name.

        Raises:
            ValueError: The value is none of the choices.
        """
        if self.choices is None:
            return str(value.value if isinstance(value, Enum) else value)
        for choice in self.choices:
            if value == choice or value == choice.value:
                return str(choice.value)
            if isinstance(value, str) and value.lower() == choice.name.lower():
                return str(choice.value)
        names = ", ".join(choice.name.lower() for choice in self.choices)
        raise ValueError(f"{value!r} is none of {names}")


@dataclass(frozen=True, slots=True)
class Server:
    """A server's URL template with its variables (OpenAPI 3.1, Server Object)."""

    url: str
    variables: Mapping[str, ServerVariable] = field(
        default_factory=dict[str, ServerVariable]
    )

    def base_url(self, values: Mapping[str, object]) -> str:
        """Put values, or their defaults, into the template.

        Raises:
            ValueError: A value is not allowed, or the URL is not absolute and the
                caller has to give `base_url`.
        """
        return checked_base_url(self.expand(self.url, values))

    def expand(self, template: str, values: Mapping[str, object]) -> str:
        """Put values of this server's variables, or their defaults, into a text.

        Raises:
            ValueError: A value is not allowed.
        """

        def replace(match: re.Match[str]) -> str:
            variable = self.variables[match[1]]
            value = values.get(match[1])
            return variable.text(variable.default if value is None else value)

        return _VARIABLE.sub(replace, template)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """The constants of a service that every call needs.

    Attributes:
        name: The name for `User-Agent`.
        version: The version for `User-Agent`.
        server: Where requests go unless the caller gives a `base_url`.
        schemes: The security schemes by name.
        environment: What the names of environment variables begin with that hold
            credentials; empty if none do.
        security: The requirement of operations that state none of their own.
        errors: Returns the types of error bodies by status, of operations that say
            nothing else; called when one is read.
        request_id_headers: The headers that may name a request, in their order.
        idempotency_header: The header that lets the server recognise a call made
            twice, if it has one for every call.
    """

    name: str
    version: str
    server: Server | None = None
    schemes: Mapping[str, Scheme] = field(default_factory=dict[str, Scheme])
    security: SecurityRequirements = ()
    environment: str = ""
    errors: Callable[[], Mapping[int | str, object]] = dict[int | str, object]
    request_id_headers: tuple[str, ...] = ("X-Request-Id", "Request-Id")
    idempotency_header: str | None = None
