"""Looking at the calls that a block of code makes, sent or not."""

from __future__ import annotations

from contextlib import AbstractContextManager
from contextvars import ContextVar, Token
from dataclasses import dataclass
from types import TracebackType

from .messages import Request, Response


@dataclass(slots=True)
class Call:
    """What one call did.

    Attributes:
        request: The request; its repr and curl command show no secrets.
        response: The response, once there is one.
        attempts: How often the request was sent; 0 in a dry run.
        elapsed: Seconds from the first attempt to the end of the response.
    """

    request: Request
    response: Response | None = None
    attempts: int = 0
    elapsed: float = 0.0

    def as_curl(self) -> str:
        """Write the request as a curl command with secrets masked."""
        return self.request.as_curl()


class DryRunError(Exception):
    """Ends a call in a `dry_run` block before it is sent; the block catches it."""

    def __init__(self, call: Call) -> None:
        super().__init__(f"not sent: {call.request.method} {call.request.safe_url}")
        self.call = call


@dataclass(frozen=True, slots=True)
class _Recorder:
    owner: object
    calls: list[Call]
    sends: bool


# Each thread and task has its own blocks. A task started in a block inherits it.
_recorders: ContextVar[tuple[_Recorder, ...]] = ContextVar("recorders", default=())


def observe(owner: object, call: Call) -> None:
    """Show a call, before it is sent, to the blocks that it is made in.

    Raises:
        DryRunError: One of them is a dry run.
    """
    recorders = _recorders.get()
    if not recorders:
        return
    mine = [recorder for recorder in recorders if recorder.owner is owner]
    for recorder in mine:
        recorder.calls.append(call)
    if not all(recorder.sends for recorder in mine):
        raise DryRunError(call)


def rehearsed(owner: object) -> bool:
    """Say whether calls are made in a dry run."""
    mine = (recorder for recorder in _recorders.get() if recorder.owner is owner)
    return not all(recorder.sends for recorder in mine)


class _Block:
    """Enters and leaves a block in which calls are collected."""

    def __init__(self, owner: object, sends: bool) -> None:
        self._recorder = _Recorder(owner, [], sends)
        self._token: Token[tuple[_Recorder, ...]] | None = None

    def enter(self) -> list[Call]:
        self._token = _recorders.set((*_recorders.get(), self._recorder))
        return self._recorder.calls

    def leave(self) -> None:
        if self._token is not None:
            _recorders.reset(self._token)
            self._token = None


class Capture(AbstractContextManager[list[Call], None]):
    """Collects the calls made in a `with` block."""

    def __init__(self, owner: object) -> None:
        self._block = _Block(owner, sends=True)

    def __enter__(self) -> list[Call]:
        return self._block.enter()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._block.leave()


class Rehearsal(AbstractContextManager[list[Call], bool]):
    """Collects the first call made in a `with` block, and sends nothing.

    There is no result to give to the code after that call: the block ends there.
    """

    def __init__(self, owner: object) -> None:
        self._block = _Block(owner, sends=False)

    def __enter__(self) -> list[Call]:
        return self._block.enter()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        self._block.leave()
        return isinstance(error, DryRunError)
