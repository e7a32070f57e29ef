"""The descriptions that are measured: published ones where they are, else our own."""

import json
from dataclasses import dataclass
from pathlib import Path

import yaml

from support.repository import JOURNEY_SPEC, ROOT

from .synthetic import description

PUBLISHED = ROOT.parent / "shared" / "specs"
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_NAMES = (
    *("petstore-expanded.json", "opc-baseline-3.0.json", "gitea.json", "box.json"),
    *("twilio_api.json", "genesys-2018-03-21.json", "openai.yaml", "github.json"),
)
_LARGE = ("genesys-2018-03-21.json", "openai.yaml", "github.json")
_SMALL = ("petstore-expanded.json", "gitea.json")


@dataclass(frozen=True)
class Specs:
    """What is measured: for the front end, and for whole generation."""

    front_end: tuple[Path, ...]
    generation: tuple[Path, ...]
    note: str = ""


def specs(folder: Path, is_quick: bool) -> Specs:
    """The descriptions of a run; those that are made stand in `folder`."""
    published = tuple(p for name in _NAMES if (p := PUBLISHED / name).is_file())
    if not published:
        made = folder / "synthetic-1000.json"
        made.write_text(json.dumps(description(1_000)), encoding="utf-8")
        own = (JOURNEY_SPEC, made)
        note = "The published descriptions are not here: measured on our own ones."
        return Specs(own, own, note)
    large = tuple(p for p in published if p.name in _LARGE)
    small = tuple(p for p in published if p.name in _SMALL)
    return Specs(large, small if is_quick else published)


def operations_in(path: Path) -> int:
    """How many operations a description has: the methods of its paths."""
    text = path.read_text(encoding="utf-8")
    root = json.loads(text) if path.suffix == ".json" else yaml.safe_load(text)
    return sum(method in item for item in root["paths"].values() for method in _METHODS)
