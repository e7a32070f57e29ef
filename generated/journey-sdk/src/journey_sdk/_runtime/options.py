"""What a caller can set for a client, or with `with_options` for some calls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .auth import Credential
from .service import Service


@dataclass(frozen=True, slots=True)
class Timeout:
    """Seconds to wait for each step of a request; None waits forever."""

    connect: float | None = 60
    read: float | None = 60
    write: float | None = 60
    pool: float | None = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that decides how a client makes its calls. Never changes.

    Attributes:
        service: The constants of the service.
        credentials: By the names of security schemes.
        base_url: What the caller gave; None for the server of the service.
        variables: Values of the server's variables.
        timeout: In seconds, for each step of a request.
        headers: Sent with every request.
        query: Query parameters sent with every request.
    """

    service: Service
    credentials: Mapping[str, Credential | None] = field(
        default_factory=dict[str, Credential | None], repr=False
    )
    base_url: str | None = None
    variables: Mapping[str, object] = field(default_factory=dict[str, object])
    timeout: float | Timeout | None = 60
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    query: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
