"""The published descriptions that everything has to work on."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import yaml

from support.repository import ROOT

FOLDER = ROOT.parent / "shared" / "specs"

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

_PARTS = ("NewPet", "parameters", "Pet", "Error")
"""Files that are parts of a description, and none themselves."""


@dataclass(frozen=True)
class Spec:
    """A description: what we call it and where it is."""

    name: str
    path: Path
    root: Path
    """The folder that its references may not leave."""

    @property
    def package(self) -> str:
        """The import name of its package."""
        return "".join(c if c.isalnum() else "_" for c in self.name) + "_sdk"

    @cached_property
    def written(self) -> Mapping[str, Any]:
        """The description as another reader reads it."""
        text = self.path.read_text("utf-8")
        is_json = self.path.suffix == ".json"
        read = json.loads(text) if is_json else yaml.load(text, yaml.CSafeLoader)
        return cast("Mapping[str, Any]", read)

    @property
    def operations(self) -> int:
        """How many operations it has, counted without our help."""
        items = self.written.get("paths", {}).values()
        fixed = sum(method in item for item in items for method in _METHODS)
        return fixed + sum(len(item.get("additionalOperations", ())) for item in items)


def specs() -> list[Spec]:
    """Every description of the collection, the small ones first; none without it."""
    return sorted(_found(), key=lambda spec: (spec.path.stat().st_size, spec.name))


def spec_called(name: str) -> Spec:
    """One description.

    Raises:
        LookupError: there is none of that name.
    """
    for spec in _found():
        if spec.name == name:
            return spec
    raise LookupError(f"there is no description {name}")


def _found() -> Iterator[Spec]:
    for path in sorted(FOLDER.rglob("*")):
        if path.suffix not in (".json", ".yaml") or path.stem in _PARTS:
            continue
        place = path.relative_to(FOLDER).with_suffix("")
        whole = path.parents[1] if path.parent.name == "spec" else path.parent
        yield Spec("-".join(place.parts), path, whole)
