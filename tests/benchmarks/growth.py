"""How the time grows with the number of operations."""

import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sdkwright import pipeline

from .measuring import timed
from .synthetic import SIZES, description


@dataclass(frozen=True)
class Point:
    """The time for a number of operations, in that for the smallest description.

    `each` is the time for one operation, in that of the largest description.
    """

    operations: int
    times: float
    each: float


@dataclass(frozen=True)
class Curve:
    """What was measured, and how."""

    name: str
    points: tuple[Point, ...]


def curves(folder: Path, runs: int, largest: int) -> tuple[Curve, Curve]:
    """The front end up to 10,000 operations, whole generation up to `largest`."""
    paths = {size: folder / f"synthetic-{size}.json" for size in SIZES}
    for size, path in paths.items():
        path.write_text(json.dumps(description(size)), encoding="utf-8")
    pipeline.generate(paths[SIZES[0]])  # the templates are compiled at the first use
    front: dict[int, list[float]] = {size: [] for size in SIZES}
    whole: dict[int, list[float]] = {size: [] for size in SIZES if size <= largest}
    for _ in range(runs):
        for size, path in paths.items():
            front[size].append(timed(partial(pipeline.load, path))())
            if size in whole:
                whole[size].append(timed(partial(pipeline.generate, path))())
    return _curve("front end", front), _curve("generate", whole)


def _curve(name: str, seconds: dict[int, list[float]]) -> Curve:
    best = {size: min(measured) for size, measured in seconds.items()}
    smallest, largest = min(best), max(best)
    return Curve(
        name,
        tuple(
            Point(
                size,
                round(best[size] / best[smallest], 2),
                round(best[size] / size / (best[largest] / largest), 2),
            )
            for size in best
        ),
    )
