"""Generating anew after one operation has changed, against generating everything."""

import copy
import json
import os
import shutil
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from support.repository import GENERATOR

from .measuring import Figure, compared, run

TOPIC = "regeneration"
_PEER = "everything anew"
_GOAL = 0.2
_METHODS = ("get", "put", "post", "delete", "patch")


def regeneration(path: Path, folder: Path, runs: int) -> Figure:
    """What the second output costs if one summary changes, in that of a first one."""
    tree = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    spec, kept = folder / "changing.json", folder / "kept"
    versions = _versions(tree)

    def generate(out: Path) -> float:
        done = run(
            *(sys.executable, "-m", "sdkwright", "generate", spec, "--out", out),
            env={**os.environ, "PYTHONPATH": str(GENERATOR)},
        )
        if done.code != 0:
            raise RuntimeError(done.complaint)
        return done.seconds

    def anew() -> float:
        _write(spec, versions())
        shutil.rmtree(kept, ignore_errors=True)
        return generate(kept)

    def again() -> float:
        _write(spec, versions())
        return generate(kept)

    return compared(TOPIC, path.name, _PEER, runs, (again, anew), _GOAL)


def _versions(tree: Any) -> Callable[[], Any]:
    """The description with another summary of its first operation at each call."""
    numbers = count()

    def version() -> Any:
        changed = copy.deepcopy(tree)
        item = next(
            item
            for item in changed["paths"].values()
            if any(method in item for method in _METHODS)
        )
        method = next(method for method in _METHODS if method in item)
        item[method]["summary"] = f"Summary {next(numbers)}"
        return changed

    return version


def _write(spec: Path, tree: Any) -> None:
    spec.write_text(json.dumps(tree), encoding="utf-8")
