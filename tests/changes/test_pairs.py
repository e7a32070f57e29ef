"""Each rule decides where it should, and none is left without a pair."""

from pathlib import Path

import pytest
import yaml

from changes.operation_pairs import OPERATIONS
from changes.pairs import OBJECTS, RULES_OF_VALUES, VALUES, Case
from sdkwright.changes import RULES, Comparison, Grade
from sdkwright.comparison import diff

CASES = [*VALUES, *RULES_OF_VALUES, *OBJECTS, *OPERATIONS]


def compared(case: Case, folder: Path) -> Comparison:
    paths = folder / "old.yaml", folder / "new.yaml"
    for path, tree in zip(paths, (case.old, case.new), strict=True):
        path.write_text(yaml.safe_dump(tree, sort_keys=False), "utf-8")
    return diff(*paths)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_the_rules_decide(case: Case, tmp_path: Path) -> None:
    comparison = compared(case, tmp_path)
    codes = {change.code for change in comparison.changes}
    assert case.codes <= codes
    # The whole is as bad as the worst that the case names, or what follows from it in
    # the package: a pair never breaks by a rule of the API that it does not name.
    unexpected = {
        c.code
        for c in comparison.graded(Grade.BREAKING)
        if not c.is_python and c.code not in case.codes
    }
    assert unexpected == set()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_no_version_differs_from_itself(case: Case, tmp_path: Path) -> None:
    same = Case(case.title, case.new, case.new, frozenset())
    assert compared(same, tmp_path).changes == ()


def test_every_rule_has_a_pair() -> None:
    covered = {code for case in CASES for code in case.codes}
    assert covered - {*RULES} == set()
    assert {*RULES} - covered == set()
