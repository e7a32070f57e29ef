"""Fixtures for pytest: `pytest_plugins = ["golden_renames.testing.fixtures"]`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from . import FakeAsyncClient, FakeClient

if TYPE_CHECKING:
    # Type checkers read this module also where there is no pytest.
    F = TypeVar("F", bound=Callable[..., object])

    def fixture(function: F) -> F: ...

else:
    from pytest import fixture


@fixture
def fake_client() -> Iterator[FakeClient]:
    """A client that answers from the API's examples, or as the test says."""
    with FakeClient() as client:
        yield client


@fixture
def fake_async_client() -> FakeAsyncClient:
    """A client that answers from the API's examples, or as the test says."""
    return FakeAsyncClient()
