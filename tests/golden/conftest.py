"""The package of a golden topic, at work."""

from collections.abc import Iterator
from types import ModuleType
from typing import Any

import httpx
import pytest

from support.topics import imported
from support.wire import Wire


@pytest.fixture(scope="module")
def sdk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ModuleType]:
    """The package that stands beside the test."""
    topic = request.path.parent
    with imported(topic, tmp_path_factory.mktemp(topic.name)) as package:
        yield package


@pytest.fixture
def wire() -> Wire:
    """What goes out, and what comes back."""
    return Wire()


@pytest.fixture
def client(sdk: ModuleType, wire: Wire) -> Any:
    """A client without credentials on that wire."""
    transport = httpx.MockTransport(wire)
    return sdk.Client(http_client=httpx.Client(transport=transport))
