"""The notes column."""

import pytest

from sdkwright.model import Constraints
from sdkwright.render import MarkdownCell
from sdkwright.targets.markdown.notes import (
    OPTIONAL,
    default_tag,
    fact,
    limits_fact,
    notes,
    values_fact,
)


def test_tags_stand_on_one_line_and_facts_below() -> None:
    assert notes((), ()) == ""
    assert notes((OPTIONAL,), ()) == "[optional]"
    tags = (OPTIONAL, default_tag(MarkdownCell("25")))
    assert notes(tags, ()) == "[optional] [default to 25]"
    assert notes((OPTIONAL,), (values_fact(("Session", "a|b")),)) == (
        "[optional]<br />**Values**: Session, a&#124;b"
    )
    assert (
        notes((), (fact("Wire name", MarkdownCell("x")),)) == "<br />**Wire name**: x"
    )


@pytest.mark.parametrize(
    ("constraints", "said"),
    [
        (Constraints(minimum=1, maximum=200), "at least 1, at most 200"),
        (Constraints(minimum=0), "at least 0"),
        (
            Constraints(exclusive_minimum=0, exclusive_maximum=1.5),
            "more than 0, less than 1.5",
        ),
        (Constraints(multiple_of=0.01), "a multiple of 0.01"),
        (
            Constraints(min_length=1, max_length=9),
            "at least 1 character, at most 9 characters",
        ),
        (Constraints(min_length=0, max_length=0), "exactly 0 characters"),
        (Constraints(min_items=2, max_items=2), "exactly 2 items"),
        (Constraints(max_properties=1), "at most 1 property"),
        (Constraints(unique_items=True), "no item twice"),
        (Constraints(pattern=r"^\d+$"), r"of the form `^\d+$`"),
        (Constraints(pattern="a|b"), "of the form <code>a&#124;b</code>"),
    ],
)
def test_limits(constraints: Constraints, said: str) -> None:
    assert limits_fact(constraints) == (f"**Limits**: {said}",)


def test_nothing_is_said_of_no_limits() -> None:
    assert limits_fact(Constraints()) == ()
    assert limits_fact(Constraints(min_items=0)) == ()
