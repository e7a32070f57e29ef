"""The site speaks of a package by the names that the package has."""

from sdkwright.config import Config, NamesConfig
from sdkwright.pipeline import build, load
from sdkwright.site import subject_of
from sdkwright.write import Lock
from support.repository import JOURNEY_SPEC

PAGE = "reference/JourneyApi.md"
CHOSEN = {"getJourneyActiontargets": "all_targets"}


def test_names_that_the_user_chose() -> None:
    config = Config(names=NamesConfig(operations=CHOSEN))
    subject = subject_of(build(load(JOURNEY_SPEC)), config)
    page = next(file for file in subject.reference if file.path == PAGE)
    assert '<a name="all_targets"></a>' in page.text


def test_names_that_the_package_has_kept() -> None:
    lock = Lock(names={"api_classes": {"": {"Journey": "TripsApi"}}})
    subject = subject_of(build(load(JOURNEY_SPEC)), Config(), lock)
    assert "reference/TripsApi.md" in {file.path for file in subject.reference}
