"""Small legal descriptions with one difficulty each, generated and called."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from conformance.cases import Case, cases
from conformance.judging import problems
from conformance.packages import generated
from conformance.server import Server, running


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """The other end of every call."""
    with running() as server:
        yield server


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in cases()])
def test_the_case_does_what_it_must(case: Case, server: Server, tmp_path: Path) -> None:
    package = "hard_" + case.id.replace("-", "_")
    with generated(case.path, package, tmp_path) as made:
        found = list(problems(case, made, server))
    assert not found, "\n".join([case.must, *dict.fromkeys(found)])
