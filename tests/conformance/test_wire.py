"""Calls of every operation of the smaller real APIs, as Prism judges them.

`make conformance` makes those of the large ones as well.
"""

from pathlib import Path

import pytest

from conformance.wire.flaws import Flaw, flaws_of, unexplained
from conformance.wire.judging import Fault
from conformance.wire.reading import read_description
from conformance.wire.running import SPECS, run
from corpus.specs import FOLDER, spec_called

needs_specs = pytest.mark.skipif(not FOLDER.is_dir(), reason="the specs are not here")


@needs_specs
@pytest.mark.xdist_group("prism")
@pytest.mark.parametrize(
    ("name", "operations", "right"),
    [
        ("petstore-expanded", 4, 4),
        ("opc-baseline-3.0", 50, 45),
        ("box", 296, 279),
    ],
)
def test_every_call_is_right(
    name: str, operations: int, right: int, tmp_path: Path
) -> None:
    result = run(name, tmp_path)
    assert not result.unexplained, "\n".join(map(str, result.unexplained))
    assert (result.operations, result.right) == (operations, right)
    assert result.judged == right


@needs_specs
@pytest.mark.parametrize("name", SPECS)
def test_the_table_of_flaws_names_what_there_is(name: str) -> None:
    flaws = flaws_of(name)
    if not flaws:
        return
    description = read_description(spec_called(name).path)
    known = {operation.key for operation in description.operations}
    for flaw in flaws:
        assert flaw.operations <= known
        assert flaw.whose in ("description", "prism")
        assert flaw.cause
        assert flaw.says


_FLAW = Flaw("box", "prism", "request", "an array", "Why.", frozenset({"GET /a"}))


def _fault(operation: str = "GET /a", text: str = "is an array") -> Fault:
    return Fault(operation, "all", "sync", "request", text)


def test_a_flaw_explains_its_fault_alone() -> None:
    other, elsewhere = _fault(text="is lost"), _fault("GET /b")
    assert unexplained([_fault(), other, elsewhere], [_FLAW]) == [other, elsewhere]


def test_a_flaw_that_is_gone_is_a_fault() -> None:
    (left,) = unexplained([], [_FLAW])
    assert left.operation == "GET /a"
    assert "not seen any more" in left.text
