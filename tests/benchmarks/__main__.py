"""Runs the benchmarks: everything, or with `BENCH=quick` what takes a minute or two."""

import os
import sys
import tempfile
from pathlib import Path

from .front_end import front_end, memory
from .generation import generation
from .growth import curves
from .importing import growth_of_import, importing
from .load import load
from .parsing import parsing
from .regeneration import regeneration
from .report import RESULTS, Results, rewrite_readme, write
from .specs import specs


def main() -> None:
    """Measures, and writes what came of it.

    Only a full run is written into the repository; a quick one goes to `.cache`.
    """
    is_quick = os.environ.get("BENCH") == "quick"
    with tempfile.TemporaryDirectory(prefix="sdkwright-bench-") as name:
        results = _measured(Path(name), is_quick)
    if is_quick:
        folder = RESULTS.parents[2] / ".cache" / "benchmarks"
        write(results, folder)
    else:
        folder = RESULTS
        write(results, folder)
        rewrite_readme(results)
    _say((folder / "results.md").read_text(encoding="utf-8"))


def _measured(folder: Path, is_quick: bool) -> Results:
    chosen = specs(folder, is_quick)
    runs = 3 if is_quick else 7
    _say("front end and memory")
    figures = [front_end(path, runs) for path in chosen.front_end]
    figures += [memory(path) for path in chosen.front_end]
    largest = chosen.generation[-1]
    _say("regeneration")
    figures.append(regeneration(largest, folder, 1 if is_quick else 3))
    _say("importing")
    figures += importing(largest, folder, runs)
    figures.append(growth_of_import(folder, runs))
    _say("parsing")
    figures += parsing(folder, runs, is_quick)
    _say("load")
    figures.append(load(folder, 3 if is_quick else 60))
    _say("growth")
    growth = curves(folder, 2 if is_quick else 3, 300 if is_quick else 3_000)
    _say("generation")
    compared, outcomes = generation(chosen.generation, folder, 1 if is_quick else 2)
    notes = [chosen.note] if chosen.note else []
    if not compared:
        notes.append("The other generators could not be installed.")
    return Results((*figures, *compared), outcomes, growth, tuple(notes))


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
