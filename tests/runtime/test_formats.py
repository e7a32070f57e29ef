"""Formats: what is parsed is written back the same, to the last digit."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal as PlainDecimal
from typing import Any, assert_type
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.reading import read_json
from sdkwright.targets.python.runtime.codec import to_data
from sdkwright.targets.python.runtime.enums import OpenIntEnum, OpenStrEnum
from sdkwright.targets.python.runtime.formats import (
    Base64Bytes,
    Date,
    DateTime,
    Decimal,
    Duration,
    Number,
    Time,
    Uuid,
)
from sdkwright.targets.python.runtime.model import Model


class Formats(Model):
    at: DateTime | None = None
    day: Date | None = None
    time: Time | None = None
    dur: Duration | None = None
    id: Uuid | None = None
    raw: Base64Bytes | None = None
    dec: Decimal | None = None
    num: Number | None = None


EXACT: list[tuple[str, object, object]] = [
    ("at", "2024-05-06T07:08:09Z", datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)),
    ("at", "2024-05-06T07:08:09.123Z", datetime(2024, 5, 6, 7, 8, 9, 123000, UTC)),
    ("at", "2024-05-06T07:08:09.120Z", datetime(2024, 5, 6, 7, 8, 9, 120000, UTC)),
    ("at", "2024-05-06T07:08:09.000Z", datetime(2024, 5, 6, 7, 8, 9, 0, UTC)),
    ("at", "2024-05-06T07:08:09.000000Z", datetime(2024, 5, 6, 7, 8, 9, 0, UTC)),
    ("at", "2024-05-06T07:08:09.123456Z", datetime(2024, 5, 6, 7, 8, 9, 123456, UTC)),
    ("at", "2024-05-06T07:08:09.123000Z", datetime(2024, 5, 6, 7, 8, 9, 123000, UTC)),
    (
        "at",
        "2024-05-06T07:08:09.123456789Z",
        datetime(2024, 5, 6, 7, 8, 9, 123456, UTC),
    ),
    (
        "at",
        "2024-05-06T07:08:09.1-03:00",
        datetime(2024, 5, 6, 7, 8, 9, 100000, timezone(timedelta(hours=-3))),
    ),
    ("at", "2024-05-06T07:08:09+00:00", datetime(2024, 5, 6, 7, 8, 9, 0, UTC)),
    ("at", "2024-05-06T07:08:09-00:00", datetime(2024, 5, 6, 7, 8, 9, 0, UTC)),
    (
        "at",
        "2024-05-06T07:08:09+0530",
        datetime(2024, 5, 6, 7, 8, 9, 0, timezone(timedelta(hours=5, minutes=30))),
    ),
    ("at", "2024-05-06t07:08:09z", datetime(2024, 5, 6, 7, 8, 9, 0, UTC)),
    ("at", "2024-05-06 07:08:09Z", datetime(2024, 5, 6, 7, 8, 9, 0, UTC)),
    ("at", "2024-05-06T07:08Z", datetime(2024, 5, 6, 7, 8, 0, 0, UTC)),
    ("at", "2024-05-06T07:08:09", datetime(2024, 5, 6, 7, 8, 9)),
    ("day", "2024-02-29", date(2024, 2, 29)),
    ("time", "07:08:09Z", time(7, 8, 9, tzinfo=UTC)),
    ("time", "07:08:09.10", time(7, 8, 9, 100000)),
    ("dur", "P1Y2M3DT4H", timedelta(days=365 + 60 + 3, hours=4)),
    ("dur", "PT36H", timedelta(hours=36)),
    ("dur", "P1DT12H", timedelta(hours=36)),
    ("dur", "-PT1.5S", timedelta(seconds=-1.5)),
    ("dur", "P2W", timedelta(weeks=2)),
    ("dur", "PT0S", timedelta(0)),
    ("dur", "P0D", timedelta(0)),
    (
        "id",
        "6f1e7e1c-9b0a-4a52-9a8f-0c3a5d3b2f10",
        UUID(int=0x6F1E7E1C9B0A4A529A8F0C3A5D3B2F10),
    ),
    (
        "id",
        "6F1E7E1C-9B0A-4A52-9A8F-0C3A5D3B2F10",
        UUID(int=0x6F1E7E1C9B0A4A529A8F0C3A5D3B2F10),
    ),
    ("raw", "aGk=", b"hi"),
    ("raw", "aGk", b"hi"),
    ("raw", "-_-_", b"\xfb\xff\xbf"),
    ("raw", "aG\r\nk=", b"hi"),
    ("raw", "", b""),
    ("dec", "1.10", PlainDecimal("1.10")),
    ("dec", "1e3", PlainDecimal("1000")),
    ("dec", "+1", PlainDecimal(1)),
    (
        "dec",
        "0.1000000000000000055511151231257827",
        PlainDecimal("0.1000000000000000055511151231257827"),
    ),
    ("num", 3, 3),
    ("num", 2.5, 2.5),
    ("num", 2**70, 2**70),
]


@pytest.mark.parametrize(("name", "text", "value"), EXACT)
def test_values_come_back_as_they_were_written(
    name: str, text: object, value: Any
) -> None:
    made = Formats.from_dict({name: text}, strict=True)
    got = getattr(made, name)
    assert got == value
    assert isinstance(got, type(value))
    for same in (made, copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert same.to_dict() == {name: text}
        assert to_data(getattr(same, name)) == text
    # A user gives the text as well as the value.
    assert Formats.model_validate({name: text}).to_dict() == {name: text}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("at", 5),
        ("at", "5"),
        ("at", "1700000000"),
        ("at", "2024-05-06"),
        ("at", "2024-13-06T07:08:09Z"),
        ("at", "2024-05-06T24:00:00Z"),
        ("at", "2024-05-06T07:08:60Z"),
        ("at", "٢٠٢٤-05-06T07:08:09Z"),
        ("at", ""),
        ("at", True),
        ("day", "2024-02-30"),
        ("day", "20240229"),
        ("day", "2024-02-29T00:00:00Z"),
        ("time", "25:00:00"),
        ("dur", "P"),
        ("dur", "PT"),
        ("dur", "P99999999999D"),
        ("dur", 60),
        ("id", "6f1e7e1c9b0a4a529a8f0c3a5d3b2f10"),
        ("id", "{6f1e7e1c-9b0a-4a52-9a8f-0c3a5d3b2f10}"),
        ("raw", "a*k="),
        ("raw", "größe"),
        ("dec", "NaN"),
        ("dec", "1,5"),
        ("num", "3"),
        ("num", True),
    ],
)
def test_what_does_not_fit_its_format_is_kept(name: str, text: object) -> None:
    made = Formats.from_dict({name: text})
    assert getattr(made, name) == text
    assert made.to_dict() == {name: text}
    with pytest.raises(ValueError, match="validation error"):
        Formats.from_dict({name: text}, strict=True)


def test_changed_values_are_written_anew() -> None:
    made = Formats.from_dict({"at": "2024-05-06T07:08:09.123456789Z", "dur": "PT36H"})
    assert made.at is not None
    assert made.dur is not None
    changed = Formats(at=made.at + timedelta(seconds=1), dur=made.dur * 2)
    assert changed.to_dict() == {"at": "2024-05-06T07:08:10.123456Z", "dur": "P3D"}
    moved = Formats(at=made.at.astimezone(timezone(timedelta(hours=2))))
    assert moved.to_dict() == {"at": "2024-05-06T09:08:09.123456+02:00"}


def test_a_datetime_is_no_date() -> None:
    with pytest.raises(ValueError, match="expected a date"):
        Formats(day=datetime(2024, 5, 6, tzinfo=UTC))


@given(st.datetimes(timezones=st.timezones() | st.none()))
@settings(max_examples=100, deadline=None)
def test_any_datetime_survives(value: datetime) -> None:
    text = Formats(at=value).to_dict()["at"]
    again = Formats.from_dict({"at": text})
    assert again.to_dict() == {"at": text}
    if (value.utcoffset() or timedelta()).total_seconds() % 60 == 0:
        # By their parts: times that a clock shows twice never equal those of another
        # zone (PEP 495).
        assert again.at is not None
        assert again.at.replace(tzinfo=None) == value.replace(tzinfo=None, fold=0)
        assert again.at.utcoffset() == value.utcoffset()


@given(st.timedeltas())
@settings(max_examples=100, deadline=None)
def test_any_duration_survives(value: timedelta) -> None:
    text = Formats(dur=value).to_dict()["dur"]
    assert Formats.from_dict({"dur": text}).to_dict() == {"dur": text}


@given(st.binary())
@settings(max_examples=100, deadline=None)
def test_any_bytes_survive(value: bytes) -> None:
    text = Formats(raw=value).to_dict()["raw"]
    assert Formats.from_dict({"raw": text}, strict=True).raw == value


def test_json_schema_of_formats() -> None:
    schema = Formats.model_json_schema()
    assert {"format": "date-time", "type": "string"} in schema["properties"]["at"][
        "anyOf"
    ]


def test_types_of_formats() -> None:
    made = Formats()
    assert_type(made.at, datetime | None)
    assert_type(made.raw, bytes | None)
    assert_type(made.num, float | None)


class Kind(OpenStrEnum):
    A = "a"
    NONE = "None"
    EMPTY = ""


class Level(OpenIntEnum):
    OFF = 0
    ON = 1


class Enums(Model):
    kind: Kind | None = None
    level: Level | None = None


@pytest.mark.parametrize("text", ["a", "None", "", "new", " ", "日本", "A"])
def test_open_enums_keep_every_string(text: str) -> None:
    made = Enums.from_dict({"kind": text}, strict=True)
    kind = made.kind
    assert isinstance(kind, Kind)
    assert kind == text
    assert kind.value == text
    assert (str(kind), f"{kind}", f"{kind:>8}") == (text, text, f"{text:>8}")
    assert hash(kind) == hash(text)
    assert kind == Kind(text)
    assert pickle.loads(pickle.dumps(kind)) == kind
    assert type(copy.deepcopy(kind)) is Kind
    assert made.to_dict() == {"kind": text}


@pytest.mark.parametrize("number", [0, 1, -1, 99])
def test_open_enums_keep_every_integer(number: int) -> None:
    level = Enums.from_dict({"level": number}, strict=True).level
    assert isinstance(level, Level)
    assert level == number
    assert level.value == number
    assert str(level) == str(number)
    assert pickle.loads(pickle.dumps(level)) == level
    assert Enums(level=level).to_dict() == {"level": number}


@pytest.mark.parametrize(
    "data", [{"kind": 5}, {"level": True}, {"level": "1"}, {"kind": ["a"]}]
)
def test_enums_take_no_other_type(data: dict[str, object]) -> None:
    assert Enums.from_dict(data).to_dict() == data
    with pytest.raises(ValueError, match="validation error"):
        Enums.from_dict(data, strict=True)


def test_unknown_members_are_not_remembered() -> None:
    before = len(Kind.__members__), len(Kind._value2member_map_)
    for number in range(1000):
        read_json(f'"new-{number}"'.encode(), Kind)
    assert (len(Kind.__members__), len(Kind._value2member_map_)) == before
    assert Kind("new") not in list(Kind)
    assert Kind("a") is Kind.A
