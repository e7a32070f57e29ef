"""Small legal descriptions with one difficulty each, generated and called."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from conformance.cases import Case, cases
from conformance.judging import problems
from conformance.packages import generated
from conformance.server import Server, running

NOT_YET: Mapping[str, str] = {
    "streaming": "results that are read item by item: server-sent events, JSON lines",
}
"""Cases that fail, and why. One that passes must leave this table."""


def _marked(case: Case) -> ParameterSet:
    missing = NOT_YET.get(case.id)
    marks = [pytest.mark.xfail(reason=missing, strict=True)] if missing else []
    return pytest.param(case, id=case.id, marks=marks)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """The other end of every call."""
    with running() as server:
        yield server


@pytest.mark.parametrize("case", [_marked(case) for case in cases()])
def test_the_case_does_what_it_must(case: Case, server: Server, tmp_path: Path) -> None:
    package = "hard_" + case.id.replace("-", "_")
    with generated(case.path, package, tmp_path) as made:
        found = list(problems(case, made, server))
    assert not found, "\n".join([case.must, *dict.fromkeys(found)])


def test_the_table_names_cases() -> None:
    known = {case.id for case in cases()}
    assert not known or known >= NOT_YET.keys()
