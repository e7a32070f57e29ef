"""The cases of the shared collection of hard descriptions, as values."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml

from support.repository import ROOT

FOLDER = ROOT.parent / "shared" / "hard"


class Missing(Enum):
    """Tells a key that is not there from one that is null."""

    MISSING = "missing"


MISSING = Missing.MISSING


@dataclass(frozen=True)
class Call:
    """A call to make, and what has to come of it."""

    operation: str
    expect: Mapping[str, Any]
    arguments: Mapping[str, Any] = field(default_factory=dict[str, Any])
    body: Any = MISSING
    media_type: str = ""
    credentials: Mapping[str, str] = field(default_factory=dict[str, str])
    base_path: str = ""
    may_refuse: bool = False
    response: Mapping[str, Any] = field(default_factory=lambda: {"status": 204})
    result: Any = MISSING
    result_schema: str = ""
    raw: Mapping[str, Any] = field(default_factory=dict[str, Any])
    stream: bool = False


@dataclass(frozen=True)
class Instances:
    """Values of a component: those that it allows, and those that it does not."""

    schema: str
    valid: list[Any]
    invalid: list[Any]


@dataclass(frozen=True)
class Case:
    """One entry of the index; its README says what the keys mean."""

    id: str
    file: str
    feature: str
    spec_clause: str
    must: str
    operations: int
    calls: tuple[Call, ...] = ()
    instances: tuple[Instances, ...] = ()
    absent: tuple[Mapping[str, Any], ...] = ()
    distinct: tuple[str, ...] = ()
    note: str = ""

    @property
    def path(self) -> Path:
        """The description, or the root one of its files."""
        return FOLDER / self.file


def cases() -> list[Case]:
    """Every case; none where the collection is not here."""
    index = FOLDER / "index.yaml"
    if not index.exists():
        return []
    return [_case(entry) for entry in yaml.safe_load(index.read_text("utf-8"))]


def _case(entry: dict[str, Any]) -> Case:
    several: dict[str, Any] = {
        "calls": tuple(Call(**call) for call in entry.get("calls", ())),
        "instances": tuple(Instances(**each) for each in entry.get("instances", ())),
        "absent": tuple(entry.get("absent", ())),
        "distinct": tuple(map(str, entry.get("distinct", ()))),
    }
    return Case(**{**entry, **several})


def python_value(value: Any) -> Any:
    """A value of the index as a caller writes it in Python."""
    match value:
        case {"$bytes": text}:
            return base64.b64decode(text)
        case {"$file": {"filename": name, "content": text, "media_type": kind}}:
            return (name, text.encode(), kind)
        case {"$datetime": text}:
            return datetime.fromisoformat(text)
        case {"$date": text}:
            return date.fromisoformat(text)
        case {"$uuid": text}:
            return UUID(text)
        case {"$decimal": text}:
            return Decimal(text)
        case dict():
            return {key: python_value(item) for key, item in value.items()}
        case list():
            return [python_value(item) for item in value]
        case _:
            return value
