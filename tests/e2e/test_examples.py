"""The example programs run as `make demo` runs them."""

import sys

import pytest

from support.environments import run
from support.journey import CALLS
from support.repository import GENERATED, GENERATOR, JOURNEY_SPEC

EXAMPLES = sorted((GENERATED / "examples").glob("*.py"))


@pytest.fixture(scope="module")
def printed() -> str:
    """What the examples print, one after the other."""
    command = [sys.executable, "-m", "sdkwright.demo", JOURNEY_SPEC]
    options = ["--env", "JOURNEY_SDK_BASE_URL", "--path", GENERATED / "src"]
    programs = [part for example in EXAMPLES for part in ("--run", example)]
    return run(*command, *options, *programs, cwd=GENERATOR)


def test_there_are_examples() -> None:
    assert EXAMPLES


def test_they_print_something_worth_reading(printed: str) -> None:
    assert len(printed.splitlines()) >= 8
    assert "Traceback" not in printed


def test_together_they_call_every_operation() -> None:
    text = "\n".join(example.read_text("utf-8") for example in EXAMPLES)
    assert not [call for call in CALLS if f".{call.method_name}(" not in text]


def test_they_are_sync_and_async() -> None:
    text = "\n".join(example.read_text("utf-8") for example in EXAMPLES)
    assert " Client(" in text
    assert " AsyncClient(" in text
