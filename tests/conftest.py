"""Options and fixtures of the whole test suite."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from support.golden import accept, assert_golden

Golden = Callable[[Path, Mapping[str, bytes]], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden`: accept what is generated now, as `make golden` does."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write golden files instead of comparing with them",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares files with a golden folder, or makes them the golden ones."""
    return accept if request.config.getoption("--update-golden") else assert_golden
