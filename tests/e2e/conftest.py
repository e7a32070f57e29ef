"""Servers that the generated package is tried against."""

from collections.abc import Iterator

import pytest

from sdkwright.demo import Running, serve
from sdkwright.pipeline import read
from support.prism import prism
from support.repository import JOURNEY_SPEC
from support.tools import require_prism


@pytest.fixture
def demo() -> Iterator[Running]:
    """The server that answers from the examples of the Journey API."""
    with serve(read(JOURNEY_SPEC)) as running:
        yield running


@pytest.fixture(scope="session")
def prism_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of Prism, serving the Journey API."""
    log = tmp_path_factory.mktemp("prism") / "log.txt"
    with prism(require_prism(), JOURNEY_SPEC, log) as url:
        yield url
