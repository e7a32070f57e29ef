"""The cases of the shared collection of hostile descriptions, ready to be run."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from support.repository import ROOT

FOLDER = ROOT.parent / "shared" / "hostile"


@dataclass(frozen=True, eq=False)
class Case:
    """One entry of the index; its README says what the keys mean (`kind`: its class)."""

    id: str
    kind: str
    expect: str
    must: str
    file: str = ""
    entry: str = ""
    make: dict[str, Any] = field(default_factory=dict)
    location: dict[str, Any] = field(default_factory=dict)

    @property
    def lines(self) -> list[int]:
        """Every line that a message about the hazard may point to."""
        first = [self.location["line"]] if "line" in self.location else []
        return [*first, *self.location.get("or_lines", [])]

    @contextmanager
    def spec(self) -> Iterator[tuple[Path, Path]]:
        """The spec's path, and the folder that the location's file is relative to."""
        if self.file:
            yield FOLDER / self.file, FOLDER
            return
        with TemporaryDirectory() as folder:
            _make(Path(folder), self.make["files"])
            yield Path(folder) / self.entry, Path(folder)


def cases() -> list[Case]:
    """All cases, or none where the collection is not there."""
    index = FOLDER / "index.yaml"
    if not index.exists():
        return []
    known = Case.__dataclass_fields__
    return [
        Case(
            kind=entry["class"],
            **{key: value for key, value in entry.items() if key in known},
        )
        for entry in yaml.safe_load(index.read_text(encoding="utf-8"))
    ]


def _make(folder: Path, files: list[dict[str, Any]]) -> None:
    for file in files:
        path = folder / file["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        if "symlink" in file:
            path.symlink_to(file["symlink"])
        elif file.get("fifo"):
            os.mkfifo(path)
        else:
            text = "".join(map(_part, file["parts"]))
            path.write_text(text, encoding="utf-8", newline="")


def _part(part: dict[str, Any]) -> str:
    if "text" in part:
        return str(part["text"])
    return str(part.get("join", "")).join(
        part["repeat"]
        .replace("{i+2}", str(i + 2))
        .replace("{i+1}", str(i + 1))
        .replace("{i}", str(i))
        for i in range(part["times"])
    )
