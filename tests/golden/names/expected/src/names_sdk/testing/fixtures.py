"""Fixtures for pytest: `pytest_plugins = ["names_sdk.testing.fixtures"]`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from . import FakeAsyncClient, FakeClient


@pytest.fixture
def fake_client() -> Iterator[FakeClient]:
    """A client that answers from the API's examples, or as the test says."""
    with FakeClient() as client:
        yield client


@pytest.fixture
def fake_async_client() -> FakeAsyncClient:
    """A client that answers from the API's examples, or as the test says."""
    return FakeAsyncClient()
