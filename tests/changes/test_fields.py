"""Whatever field of a description comes, goes or changes, `diff` says so."""

import json
from pathlib import Path

import pytest

from changes.fields import BASE, OBJECTS, SCHEMAS, STRUCTURE, steps
from sdkwright.changes import Change
from sdkwright.comparison import diff
from sdkwright.core.build.keyword_table import TABLE
from sdkwright.diagnostics import InputError

STEPS = [*steps()]
KINDS = sorted({step.kind for step in STEPS})


def changes(old: object, new: object, folder: Path) -> tuple[Change, ...]:
    paths = folder / "old.json", folder / "new.json"
    for path, tree in zip(paths, (old, new), strict=True):
        path.write_text(json.dumps(tree), "utf-8")
    return diff(*paths).changes


def test_every_field_has_values() -> None:
    listed = {(owner, name) for owner, names in TABLE.items() for name in names}
    known = {*OBJECTS, *(("schema", keyword) for keyword in SCHEMAS)}
    left = {(o, name) for o, names in STRUCTURE.items() for name in names.split()}
    assert known | left == listed | {("path item", "parameters")} | {
        ("response", "links")
    }
    assert not known & left


@pytest.mark.parametrize("kind", KINDS)
def test_every_step_is_noticed(kind: str, tmp_path: Path) -> None:
    missed: list[str] = []
    for step in (step for step in STEPS if step.kind == kind):
        try:
            if not changes(step.old, step.new, tmp_path):
                missed.append(step.title)
        except InputError:
            # What no description can lack neither comes nor goes.
            assert not step.title.endswith("is changed"), step.title
    assert missed == []


def test_nothing_is_noticed_where_nothing_changes(tmp_path: Path) -> None:
    assert changes(BASE, BASE, tmp_path) == ()
