"""What carries requests to a server: httpx, or what stands in for it in tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Protocol

from .actions import Arriving
from .messages import Request
from .timeouts import Patience


class Carrier(Protocol):
    """Sends requests, and waits for the responses."""

    def send(self, request: Request, patience: Patience) -> Arriving:
        """Send a request, and read the head of the response.

        Raises:
            TransportError: There is no response.
        """
        ...

    def read(self, arriving: Arriving, patience: Patience) -> bytes:
        """Read a response to its end.

        Raises:
            TransportError: It breaks off, takes too long or is too long.
        """
        ...

    def save(
        self, arriving: Arriving, patience: Patience, write: Callable[[bytes], None]
    ) -> None:
        """Hand a response on in pieces, to its end.

        Raises:
            TransportError: It breaks off or takes too long.
        """
        ...

    def chunks(self, arriving: Arriving) -> Iterator[bytes]:
        """Yield a response in pieces, and end it.

        Raises:
            TransportError: It breaks off.
        """
        ...

    def release(self, arriving: Arriving) -> None:
        """Give a response's connection back, whether it was read or not."""
        ...

    def close(self) -> None:
        """Close the connections."""
        ...


class AsyncCarrier(Protocol):
    """Sends requests, and awaits the responses; otherwise like `Carrier`."""

    async def send(self, request: Request, patience: Patience) -> Arriving:
        """Send a request, and read the head of the response."""
        ...

    async def read(self, arriving: Arriving, patience: Patience) -> bytes:
        """Read a response to its end."""
        ...

    async def save(
        self, arriving: Arriving, patience: Patience, write: Callable[[bytes], None]
    ) -> None:
        """Hand a response on in pieces, to its end."""
        ...

    def chunks(self, arriving: Arriving) -> AsyncIterator[bytes]:
        """Yield a response in pieces, and end it."""
        ...

    async def release(self, arriving: Arriving) -> None:
        """Give a response's connection back, whether it was read or not."""
        ...

    async def close(self) -> None:
        """Close the connections."""
        ...
