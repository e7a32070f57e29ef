"""The two loops of I/O: each carries out the actions that a course asks for."""

from __future__ import annotations

import asyncio
import inspect
import time
from collections.abc import Awaitable
from concurrent.futures import wait
from typing import TYPE_CHECKING, TypeVar, cast

from .actions import (
    Action,
    Await,
    Invoke,
    OutOfTimeError,
    Pause,
    Read,
    Save,
    Send,
    Steps,
    TransportError,
)

if TYPE_CHECKING:
    from .carriers import AsyncCarrier, Carrier

T = TypeVar("T")


def drive(steps: Steps[T], transport: Carrier) -> T:
    """Carry out a course in this thread, and return its result."""
    try:
        action = next(steps)
        while True:
            try:
                answer = _done(action, transport)
            except TransportError as error:
                action = steps.throw(error)
            else:
                action = steps.send(answer)
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        steps.close()


def _done(action: Action, transport: Carrier) -> object:
    match action:
        case Send(request, patience):
            return transport.send(request, patience)
        case Read(arriving, patience):
            return transport.read(arriving, patience)
        case Save(arriving, patience, write):
            transport.save(arriving, patience, write)
            return None
        case Pause(seconds):
            time.sleep(seconds)
            return None
        case Await(future, until):
            if not wait([future], _left(until)).done:
                raise OutOfTimeError("the deadline is over")
            return future.result()
        case Invoke(function):
            return function()


async def adrive(steps: Steps[T], transport: AsyncCarrier) -> T:
    """Carry out a course in this task, and return its result."""
    try:
        action = next(steps)
        while True:
            try:
                answer = await _adone(action, transport)
            except TransportError as error:
                action = steps.throw(error)
            else:
                action = steps.send(answer)
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        steps.close()


async def _adone(action: Action, transport: AsyncCarrier) -> object:
    match action:
        case Send(request, patience):
            return await transport.send(request, patience)
        case Read(arriving, patience):
            return await transport.read(arriving, patience)
        case Save(arriving, patience, write):
            await transport.save(arriving, patience, write)
            return None
        case Pause(seconds):
            await asyncio.sleep(seconds)
            return None
        case Await(future, until):
            try:
                async with asyncio.timeout(_left(until)):
                    # Who stops waiting does not stop the one who works.
                    return await asyncio.shield(asyncio.wrap_future(future))
            except TimeoutError:
                raise OutOfTimeError("the deadline is over") from None
        case Invoke(function):
            answer = function()
            if inspect.isawaitable(answer):
                return await cast("Awaitable[object]", answer)
            return answer


def _left(until: float | None) -> float | None:
    return None if until is None else max(0.0, until - time.monotonic())
