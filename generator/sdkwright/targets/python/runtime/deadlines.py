"""Letting what a call waits for end with the deadline of the call."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from .actions import (
    Action,
    Await,
    Invoke,
    OutOfTimeError,
    Pause,
    Steps,
    TransportError,
)

if TYPE_CHECKING:
    from typing import Self

Value = TypeVar("Value")


def in_time(seconds: float, until: float | None) -> bool:
    """Say whether so many seconds are over before a moment of `time.monotonic`."""
    return until is None or time.monotonic() + seconds < until


class Until(float):
    """Seconds to wait for a step, of a call that has to be over at some moment.

    Attributes:
        moment: When it has to, by `time.monotonic`.
    """

    moment: float

    def __new__(cls, seconds: float, moment: float) -> Self:
        new = super().__new__(cls, seconds)
        new.moment = moment
        return new


def time_left(until: float) -> float:
    """Return the seconds before a moment of `time.monotonic`.

    Raises:
        OutOfTimeError: There are none.
    """
    left = until - time.monotonic()
    if left <= 0:
        raise OutOfTimeError("the deadline is over")
    return left


def by_deadline(steps: Steps[Value], until: float | None) -> Steps[Value]:
    """Carry out a course that knows no deadline.

    Raises:
        OutOfTimeError: It was not done by then; it is given up, as if cancelled.
    """
    try:
        action = next(steps)
        while True:
            try:
                answer = yield _hurried(action, until)
            except OutOfTimeError:
                raise
            except TransportError as error:
                action = steps.throw(error)
            else:
                action = steps.send(answer)
    except StopIteration as end:
        result: Value = end.value
        return result
    finally:
        steps.close()


def _hurried(action: Action, until: float | None) -> Action:
    match action:
        case Pause(seconds):
            if not in_time(seconds, until):
                raise OutOfTimeError("the deadline comes before the next try")
            return action
        case Await():
            return replace(action, until=until)
        case Invoke():
            return action
        case _:
            return replace(action, patience=replace(action.patience, until=until))
