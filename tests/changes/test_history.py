"""Real histories: what a reviewer would say of each step is what `diff` says."""

from collections.abc import Callable
from functools import lru_cache

import pytest

from changes.history import HISTORY, Edit
from sdkwright.changes import Bump, Comparison, Grade
from sdkwright.comparison import compared, diff, understood
from sdkwright.config import Config, PackageConfig
from sdkwright.pipeline import Understanding
from support.repository import JOURNEY_SPEC, ROOT

CONFIG = Config(package=PackageConfig(name="journey_sdk"))
STEPS = range(len(HISTORY))
TITLES = [edit.title for edit in HISTORY]
BUMPS = {
    "breaking": Bump.MAJOR,
    "compatible": Bump.MINOR,
    "docs-only": Bump.PATCH,
}
SHARED = ROOT.parent / "shared" / "specs"
GENESYS = SHARED / "genesys-2018-03-16.json", SHARED / "genesys-2018-03-21.json"

PUBLISHED = pytest.mark.xdist_group("genesys")
"""Tests of one comparison, which takes long: one worker makes it for all."""

Version = Callable[[int], Understanding]


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    """The description after a number of edits, understood once."""
    texts = [JOURNEY_SPEC.read_text("utf-8")]
    for edit in HISTORY:
        texts.append(edit.apply(texts[-1]))
    folder = tmp_path_factory.mktemp("history")

    @lru_cache(maxsize=2)
    def side(step: int) -> Understanding:
        path = folder / "journey.yaml"
        path.write_text(texts[step], "utf-8")
        return understood(path, CONFIG)

    return side


def codes(comparison: Comparison) -> set[str]:
    return {change.code for change in comparison.changes}


@pytest.mark.parametrize("step", STEPS, ids=TITLES)
def test_a_step_has_the_grade_that_a_reviewer_gives(
    step: int, version: Version
) -> None:
    edit: Edit = HISTORY[step]
    comparison = compared(version(step), version(step + 1), CONFIG)
    told = "\n".join(f"{c.grade}[{c.code}]: {c.message}" for c in comparison.changes)
    assert comparison.grade == edit.grade, told
    assert edit.codes <= codes(comparison), told
    assert comparison.bump is BUMPS[edit.grade]


def test_the_history_is_long_and_has_every_grade() -> None:
    assert len(HISTORY) >= 30
    assert {edit.grade for edit in HISTORY} == {*BUMPS}


@pytest.mark.parametrize("step", [0, len(HISTORY)])
def test_a_version_does_not_differ_from_itself(step: int, version: Version) -> None:
    assert compared(version(step), version(step), CONFIG).changes == ()


def test_the_whole_history_is_breaking(version: Version) -> None:
    comparison = compared(version(0), version(len(HISTORY)), CONFIG)
    assert comparison.grade is Grade.BREAKING
    assert comparison.bump is Bump.MAJOR


@pytest.fixture(scope="module")
def genesys() -> Comparison:
    """Two versions that were published five days apart."""
    if not all(path.exists() for path in GENESYS):
        pytest.skip("the shared descriptions are not here")
    return diff(*GENESYS)


@PUBLISHED
def test_published_versions_grades(genesys: Comparison) -> None:
    breaking = {(c.code, c.message) for c in genesys.graded(Grade.BREAKING)}
    assert breaking == {
        ("response-property-removed", "TimeZone.name is gone"),
        ("response-property-removed", "TimeZone.offset is gone"),
        ("response-property-removed", "TimeZone.selfUri is gone"),
        (
            "request-enum-value-removed",
            "GroupUpdate.visibility no longer has the value 'owners'",
        ),
        (
            "python-argument-type-changed",
            "the argument body of client.groups.post_groups takes "
            "models.GroupCreate | JsonObject instead of models.Group | JsonObject",
        ),
        ("python-attribute-removed", "models.TimeZone.name is gone"),
        ("python-attribute-removed", "models.TimeZone.offset is gone"),
        ("python-attribute-removed", "models.TimeZone.self_uri is gone"),
        ("python-member-removed", "models.GroupUpdateVisibility.OWNERS is gone"),
    }


@PUBLISHED
def test_published_versions_additions(genesys: Comparison) -> None:
    added = {c.message for c in genesys.changes if c.code == "operation-added"}
    assert added == {
        "GET /api/v2/analytics/reporting/exports is new",
        "GET /api/v2/stations/settings is new",
        "PATCH /api/v2/stations/settings is new",
        "POST /api/v2/analytics/reporting/exports is new",
        "POST /api/v2/authorization/divisions/{divisionId}/objects/{objectType} is new",
    }


@PUBLISHED
def test_published_versions_places(genesys: Comparison) -> None:
    gone = next(c for c in genesys.changes if c.message == "TimeZone.offset is gone")
    assert gone.old.file == GENESYS[0].name
    assert gone.old.pointer == "/definitions/TimeZone/properties/offset"
    assert gone.new.pointer == "/definitions/TimeZone"
    old = GENESYS[0].read_text("utf-8").splitlines()[gone.old.line - 1]
    assert old[: gone.old.column - 1].endswith('"offset":')
