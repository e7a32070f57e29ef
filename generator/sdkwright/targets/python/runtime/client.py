"""The two clients: one loop of I/O each, around the same decisions."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from copy import copy
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, overload

from .auth import Credential
from .calls import Capture, Rehearsal
from .credentials import credentials_of
from .downloads import Download, downloading
from .driving import adrive, drive
from .exchange import Exchange
from .options import Settings
from .requests import CallArguments
from .responses import Responses
from .service import Service
from .streams import received
from .transport import AsyncTransport, Transport
from .url import checked_base_url

if TYPE_CHECKING:
    from os import PathLike
    from pathlib import Path
    from typing import Self

    from typing_extensions import TypeForm, Unpack

    from .carriers import AsyncCarrier, Carrier
    from .options import (
        AsyncClientOptions,
        CallOptions,
        ClientOptions,
        SharedOptions,
    )

T = TypeVar("T")
P = ParamSpec("P")


class _Configured:
    """What both clients have: settings, and ways to look at calls."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        # Copies made by with_options have it too, so that a block sees their calls.
        self._origin = object()

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """Return a copy with other settings; it shares this client's connections.

        Args:
            options: See `CallOptions`. Headers, query and members of the body come
                beside those that this client sends already.
        """
        old = self._settings
        changed: dict[str, Any] = {**options}
        for name in ("headers", "query", "body"):
            if name in changed:
                changed[name] = {**getattr(old, name), **(changed[name] or {})}
        clone = copy(self)
        clone._settings = replace(old, **changed)
        return clone

    def capture(self) -> Capture:
        """Collect the calls made in a block: `with client.capture() as calls:`.

        Calls of other threads and of tasks started elsewhere are not among them.
        """
        return Capture(self._origin)

    def dry_run(self) -> Rehearsal:
        """Show a call without making it: `with client.dry_run() as calls:`.

        The first call in the block ends it, since there is no result to go on with;
        `calls[-1].request` and `calls[-1].as_curl()` tell what would be sent.
        """
        return Rehearsal(self._origin)

    def __repr__(self) -> str:
        # Neither credentials nor headers: both may end in a log.
        return f"<{type(self).__name__} of {self._settings.service.name}>"


def _settings(
    service: Service,
    credentials: Mapping[str, Credential | None] | None,
    variables: Mapping[str, object] | None,
    options: SharedOptions,
) -> Settings:
    base_url = options.get("base_url")
    if base_url is not None:
        base_url = checked_base_url(base_url)
    elif variables and service.server is not None:
        # A region that does not exist is an error here, not at the first call.
        service.server.base_url(variables)
    given: dict[str, Any] = {**options, "base_url": base_url}
    # These two are the transport's.
    for name in ("http_client", "tls"):
        given.pop(name, None)
    for name in ("headers", "query", "body"):
        given[name] = given.get(name) or {}
    return Settings(
        service=service,
        credentials=credentials_of(service, credentials or {}, variables or {}),
        variables=variables or {},
        **given,
    )


class BaseClient(_Configured):
    """A client that waits for each response."""

    def __init__(
        self,
        service: Service,
        *,
        credentials: Mapping[str, Credential | None] | None = None,
        variables: Mapping[str, object] | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(_settings(service, credentials, variables, options))
        # Public, so that tests can put another in its place.
        self.transport: Carrier = Transport(
            options.get("http_client"), options.get("tls")
        )

    @overload
    def request(
        self,
        method: str,
        path: str,
        /,
        *,
        returns: None = None,
        **arguments: Unpack[CallArguments],
    ) -> None: ...
    @overload
    def request(
        self,
        method: str,
        path: str,
        /,
        *,
        returns: Responses[T],
        **arguments: Unpack[CallArguments],
    ) -> T: ...
    @overload
    def request(
        self,
        method: str,
        path: str,
        /,
        *,
        returns: TypeForm[T],
        **arguments: Unpack[CallArguments],
    ) -> T: ...
    def request(
        self,
        method: str,
        path: str,
        /,
        *,
        returns: Any = None,
        **arguments: Unpack[CallArguments],
    ) -> Any:
        """Make a call, also one that the API description does not have.

        Args:
            method: The HTTP method.
            path: The path behind the base URL, with `{name}` for parameters.
            returns: The type of the result: a model, `list[...]`, `str`, `bytes`,
                `object` for anything, `None` for nothing, or `Responses`.
            arguments: See `CallArguments`.

        Raises:
            ValueError: An argument cannot be sent.
            ApiError: The call failed.
        """
        if "paging" in arguments:
            # Late: it brings the base of all models, which takes time to make.
            from .pages import get_page
            from .sources import Asked

            return get_page(self, Asked.of(method, path, returns, arguments))
        course = Exchange(
            self._origin, self._settings, method, path, returns, arguments
        )
        return received(drive(course.steps(), self.transport), self.transport)

    def download(
        self,
        to: str | PathLike[str] | Download,
        call: Callable[P, object],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Path:
        """Write the answer of a call to a file, in constant memory.

        One that breaks off goes on from there, now or the next time, where the server
        allows it: `client.download("report.pdf", client.reports.get, "id")`.

        Args:
            to: The file, or a `Download` that also says who is told of the progress.
            call: The method to call.
            args: Its arguments.
            kwargs: Its arguments by name.

        Raises:
            OSError: The file cannot be written.
            ApiError: The call failed.
        """
        with downloading(to) as path:
            call(*args, **kwargs)
        return path

    def close(self) -> None:
        """Close the connections; those of an `http_client` given stay open."""
        self.transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class BaseAsyncClient(_Configured):
    """A client whose calls are awaited."""

    def __init__(
        self,
        service: Service,
        *,
        credentials: Mapping[str, Credential | None] | None = None,
        variables: Mapping[str, object] | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(_settings(service, credentials, variables, options))
        self.transport: AsyncCarrier = AsyncTransport(
            options.get("http_client"), options.get("tls")
        )

    @overload
    async def request(
        self,
        method: str,
        path: str,
        /,
        *,
        returns: None = None,
        **arguments: Unpack[CallArguments],
    ) -> None: ...
    @overload
    async def request(
        self,
        method: str,
        path: str,
        /,
        *,
        returns: Responses[T],
        **arguments: Unpack[CallArguments],
    ) -> T: ...
    @overload
    async def request(
        self,
        method: str,
        path: str,
        /,
        *,
        returns: TypeForm[T],
        **arguments: Unpack[CallArguments],
    ) -> T: ...
    async def request(
        self,
        method: str,
        path: str,
        /,
        *,
        returns: Any = None,
        **arguments: Unpack[CallArguments],
    ) -> Any:
        """Make a call, also one that the API description does not have.

        Args:
            method: The HTTP method.
            path: The path behind the base URL, with `{name}` for parameters.
            returns: The type of the result: a model, `list[...]`, `str`, `bytes`,
                `object` for anything, `None` for nothing, or `Responses`.
            arguments: See `CallArguments`.

        Raises:
            ValueError: An argument cannot be sent.
            ApiError: The call failed.
        """
        if "paging" in arguments:
            from .pages import aget_page
            from .sources import Asked

            return await aget_page(self, Asked.of(method, path, returns, arguments))
        course = Exchange(
            self._origin, self._settings, method, path, returns, arguments
        )
        result = await adrive(course.steps(), self.transport)
        return received(result, self.transport)

    async def download(
        self,
        to: str | PathLike[str] | Download,
        call: Callable[P, Awaitable[object]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Path:
        """Write the answer of a call to a file, in constant memory.

        One that breaks off goes on from there, now or the next time, where the server
        allows it: `await client.download("report.pdf", client.reports.get, "id")`.

        Args:
            to: The file, or a `Download` that also says who is told of the progress.
            call: The method to call.
            args: Its arguments.
            kwargs: Its arguments by name.

        Raises:
            OSError: The file cannot be written.
            ApiError: The call failed.
        """
        with downloading(to) as path:
            await call(*args, **kwargs)
        return path

    async def close(self) -> None:
        """Close the connections; those of an `http_client` given stay open."""
        await self.transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()
