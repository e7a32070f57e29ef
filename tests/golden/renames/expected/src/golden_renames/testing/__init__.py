"""For your own tests: clients that send nothing, and recordings of real traffic."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from importlib.resources import files
from typing import Literal, ParamSpec, TypeVar

from .._runtime.cassettes import record as record
from .._runtime.cassettes import replay as replay
from .._runtime.fakes import (
    FakeAsyncTransport,
    FakeTransport,
    Stage,
    Stub,
    UnexpectedCallError,
    examples_from,
)
from ..client import AsyncClient, Client

P = ParamSpec("P")
T = TypeVar("T")

_Answers = Literal["examples", "stubs"]


def _stage(answers: _Answers) -> Stage:
    text = files(__name__).joinpath("examples.json").read_text("utf-8")
    return Stage(examples_from(text), answers == "examples")


class FakeClient(Client):
    """A `Client` that answers from the API's examples, or as a test says.

    `fake.stub(fake.stars.retrieve_one_luminous_celestial_body_by_its_identifier).returns(...)` says what a call answers, and
    `fake.stage.calls` has every request.
    """

    def __init__(self, answers: _Answers = "examples") -> None:
        """Make a client.

        Args:
            answers: With `stubs`, a call that the test says nothing of is an error.
        """
        super().__init__(base_url="https://fake.invalid", max_retries=0)
        self.stage = _stage(answers)
        self.transport = FakeTransport(self.stage)

    def stub(self, method: Callable[P, T]) -> Stub[T]:
        """Say how a method answers, and see what it was asked.

        Raises:
            ValueError: It is no method that calls an operation.
        """
        return self.stage.stub(method)


class FakeAsyncClient(AsyncClient):
    """An `AsyncClient` that answers from the API's examples, or as a test says."""

    def __init__(self, answers: _Answers = "examples") -> None:
        """Make a client.

        Args:
            answers: With `stubs`, a call that the test says nothing of is an error.
        """
        super().__init__(base_url="https://fake.invalid", max_retries=0)
        self.stage = _stage(answers)
        self.transport = FakeAsyncTransport(self.stage)

    def stub(self, method: Callable[P, Awaitable[T]]) -> Stub[T]:
        """Say how a method answers, and see what it was asked.

        Raises:
            ValueError: It is no method that calls an operation.
        """
        return self.stage.stub(method)


__all__ = [
    "FakeAsyncClient",
    "FakeClient",
    "Stub",
    "UnexpectedCallError",
    "record",
    "replay",
]
