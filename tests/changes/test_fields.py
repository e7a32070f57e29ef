"""Whatever field of a description comes, goes or changes, `diff` says so."""

import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

from changes.fields import BASE, OBJECTS, SCHEMAS, STRUCTURE, steps
from sdkwright.changes import Change
from sdkwright.comparison import compared, understood
from sdkwright.core.build.keyword_table import TABLE
from sdkwright.diagnostics import InputError
from sdkwright.pipeline import Understanding

STEPS = [*steps()]
KINDS = sorted({step.kind for step in STEPS})


Compare = Callable[[object, object], tuple[Change, ...]]


@pytest.fixture
def changes(tmp_path: Path) -> Compare:
    """What `diff` says of two descriptions; what it has read is not read again."""
    path = tmp_path / "spec.json"

    @lru_cache(maxsize=3)
    def read(text: str) -> Understanding:
        path.write_text(text, "utf-8")
        return understood(path)

    def found(old: object, new: object) -> tuple[Change, ...]:
        return compared(read(json.dumps(old)), read(json.dumps(new))).changes

    return found


def test_every_field_has_values() -> None:
    listed = {(owner, name) for owner, names in TABLE.items() for name in names}
    known = {*OBJECTS, *(("schema", keyword) for keyword in SCHEMAS)}
    left = {(o, name) for o, names in STRUCTURE.items() for name in names.split()}
    assert known | left == listed | {("path item", "parameters")} | {
        ("response", "links")
    }
    assert not known & left


@pytest.mark.parametrize("kind", KINDS)
def test_every_step_is_noticed(kind: str, changes: Compare) -> None:
    missed: list[str] = []
    for step in (step for step in STEPS if step.kind == kind):
        try:
            if not changes(step.old, step.new):
                missed.append(step.title)
        except InputError:
            # What no description can lack neither comes nor goes.
            assert not step.title.endswith("is changed"), step.title
    assert missed == []


def test_nothing_is_noticed_where_nothing_changes(changes: Compare) -> None:
    assert changes(BASE, BASE) == ()
