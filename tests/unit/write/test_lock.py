"""The record of an output: what is written is what is read, and nothing else is."""

import json
from typing import Any

import pytest

from sdkwright.diagnostics import InputError
from sdkwright.names import Renamed, aged
from sdkwright.write import lock_of, parse_lock

FORMER = Renamed("methods", "Stars", "list_stars", "GET /stars", "1.3.0", 1)
OLDER = Renamed("classes", "", "Star", "schemas/Sun", "1.2.0", 2)


def record(**fields: Any) -> str:
    """A record of one former name, whose fields are those given."""
    text = lock_of((), "1", "", {}, (FORMER,)).text()
    data = json.loads(text)
    data["renamed"][0] |= fields
    return json.dumps(data)


def test_former_names_are_kept_in_one_order() -> None:
    text = lock_of((), "1", "", {}, (FORMER, OLDER)).text()
    assert text == lock_of((), "1", "", {}, (OLDER, FORMER)).text()
    assert parse_lock(text).renamed == (OLDER, FORMER)


def test_a_record_without_former_names_says_nothing_of_them() -> None:
    text = lock_of((), "1", "", {}).text()
    assert "renamed" not in text
    assert parse_lock(text).renamed == ()


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "x: 1\nimport os"},
        {"name": "a.b"},
        {"name": 1},
        {"kind": None},
        {"releases": "1"},
        {"releases": True},
        {"more": ""},
    ],
)
def test_nothing_but_names_comes_out_of_it(fields: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="former names"):
        parse_lock(record(**fields))


def test_a_former_name_has_so_many_releases() -> None:
    assert aged((FORMER, OLDER), 2) == (
        Renamed("methods", "Stars", "list_stars", "GET /stars", "1.3.0", 2),
    )
