"""What the course of a call asks its driver to do: the only I/O there is."""

from __future__ import annotations

from collections.abc import Callable, Generator
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, TypeAlias, TypeVar

from .headers import Headers
from .messages import Request
from .timeouts import Patience

Value = TypeVar("Value")


class Arriving(Protocol):
    """A response whose body is still to be read."""

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        ...

    @property
    def headers(self) -> Headers:
        """All header fields."""
        ...


@dataclass(frozen=True, slots=True)
class Send:
    """Send a request; the answer is an `Arriving`, or a `TransportError` thrown in."""

    request: Request
    patience: Patience


@dataclass(frozen=True, slots=True)
class Read:
    """Read a body to its end; the answer is its bytes, or a `TransportError`."""

    arriving: Arriving
    patience: Patience


@dataclass(frozen=True, slots=True)
class Save:
    """Write a body to a file; the answer is None, or a `TransportError`."""

    arriving: Arriving
    patience: Patience
    write: Callable[[bytes], None]


@dataclass(frozen=True, slots=True)
class Pause:
    """Wait for some seconds; the answer is None."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Await:
    """Wait for what another thread or task is doing; the answer is its result.

    `until` is when the waiting ends with an `OutOfTimeError`, by `time.monotonic`.
    """

    future: Future[Any]
    until: float | None = None


@dataclass(frozen=True, slots=True)
class Invoke:
    """Call the user's function, and await what it returns if that is awaitable."""

    function: Callable[[], object]


Action: TypeAlias = Send | Read | Save | Pause | Await | Invoke

Steps: TypeAlias = Generator[Action, Any, Value]
"""Yields actions, takes the answer of each, and returns a value."""


class TransportError(Exception):
    """There is no response; the message holds no secret that the request does not.

    Attributes:
        sent: Whether the server may have seen the request.
    """

    sent: ClassVar[bool] = True


class TransportTimeoutError(TransportError):
    """It took too long."""


class OutOfTimeError(TransportTimeoutError):
    """The deadline of the call is over: there is no time for another try."""


class NotConnectedError(TransportError):
    """There was no connection to send the request on."""

    sent = False


class NotConnectedInTimeError(TransportTimeoutError, NotConnectedError):
    """It took too long to get a connection to send the request on."""


class UnreadableError(TransportError):
    """The body cannot be decoded, or is longer than it may be."""
