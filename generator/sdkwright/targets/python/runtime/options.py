"""What a caller can set for a client, or with `with_options` for some calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypedDict

from .auth import Credential
from .limiter import RateLimiter
from .retries import RetryBudget, RetryPolicy
from .service import Service
from .timeouts import Timeout

if TYPE_CHECKING:
    import ssl

    import httpx

    from .calls import Call
    from .messages import Request

MAX_RESPONSE_BYTES = 256 * 1024 * 1024


class CallOptions(TypedDict, total=False):
    """Options of a client, and of `with_options` for some of its calls."""

    timeout: float | Timeout | None
    """Seconds to wait for each step of a request, 60 by default; None is forever."""
    deadline: float | None
    """Seconds for a call as a whole, with its retries; by default there is no end.

    Items of a stream come after the call. Two waits of a client that is not awaited have
    no end but their own: the system's, which looks up the name of a host, and that for
    the head of an answer which a server sends byte by byte, where an `http_client` of
    yours or a proxy of the environment makes the connections."""
    max_retries: int
    """How often a call that failed is made again; 2 by default."""
    retry_policy: RetryPolicy
    """Which failures are worth another try, and how long to wait before it."""
    headers: Mapping[str, str]
    """Sent beside the headers that are sent already."""
    query: Mapping[str, object]
    """Query parameters sent beside those that are sent already."""
    body: Mapping[str, object]
    """Members added to each JSON object that is sent."""
    before_request: Callable[[Request], object] | None
    """Called with each request; may return another one to send in its place."""
    after_response: Callable[[Call], object] | None
    """Called with each call that got a response, whatever its status."""
    max_response_bytes: int | None
    """How long a response may be that is read at once; 256 MiB by default."""
    log_bodies: bool
    """Write bodies to the log at level DEBUG; they may hold personal data."""


class SharedOptions(CallOptions, total=False):
    """Options of every client."""

    base_url: str | None
    """Where the service is, if not at its usual address."""
    limiter: RateLimiter | None
    """Slows calls down before the server has to; clients can share one."""
    tls: ssl.SSLContext | None
    """A client certificate, or authorities of your own, for `https`."""


class ClientOptions(SharedOptions, total=False):
    """Options of a client that waits for its answers."""

    http_client: httpx.Client | None
    """Your own httpx client, for proxies and the like. You close it."""


class AsyncClientOptions(SharedOptions, total=False):
    """Options of a client whose calls are awaited."""

    http_client: httpx.AsyncClient | None
    """Your own httpx client, for proxies and the like. You close it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that decides how a client makes its calls. Never changes.

    Attributes:
        service: The constants of the service.
        credentials: By the names of security schemes.
        variables: Values of the server's variables.
        budget: The retries that all calls of the client share.

    The others are options: `CallOptions` and `SharedOptions` tell what they mean.
    """

    service: Service
    credentials: Mapping[str, Credential | None] = field(
        default_factory=dict[str, Credential | None], repr=False
    )
    variables: Mapping[str, object] = field(default_factory=dict[str, object])
    budget: RetryBudget = field(default_factory=RetryBudget)
    base_url: str | None = None
    limiter: RateLimiter | None = None
    timeout: float | Timeout | None = 60
    deadline: float | None = None
    max_retries: int = 2
    retry_policy: RetryPolicy = field(default_factory=RetryPolicy)
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    query: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    body: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    before_request: Callable[[Request], object] | None = None
    after_response: Callable[[Call], object] | None = None
    max_response_bytes: int | None = MAX_RESPONSE_BYTES
    log_bodies: bool = False
