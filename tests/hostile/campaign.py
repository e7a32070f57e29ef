"""Random damage to real descriptions: a package, or located problems, and no traceback.

    python -m hostile.campaign [--jobs N] RUNS...

RUNS are numbers (`4711`) and ranges (`0-9999`). What is wrong in a run is printed as soon
as it is found: its number, how its input was made, and the traceback. Each run goes
through everything that `generate` does; a number makes the same input every time.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from hostile.damage import made
from hostile.outcomes import outcome

A_BLOCK = 50
"""So many runs share a process that imports their packages."""
WRITTEN = 25
"""One run in so many writes its package, which is imported."""
IMPORTED = Path(__file__).parent / "imported.py"


@dataclass(frozen=True)
class Finding:
    """A run that did not end as it must."""

    number: int
    trouble: str

    def __str__(self) -> str:
        return "\n".join(
            [f"run {self.number}:", *made(self.number).story, "", self.trouble]
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Does the runs, and says how many there were and what was found."""
    parser = argparse.ArgumentParser(prog="hostile.campaign")
    parser.add_argument("runs", nargs="+", type=_numbers)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args(arguments)
    runs = [number for numbers in options.runs for number in numbers]
    done = found = 0
    with ProcessPoolExecutor(options.jobs) as pool:
        for block, findings in pool.map(_told, _blocks(runs)):
            done, found = done + block, found + findings
            print(f"{done} of {len(runs)} runs, {found} findings", flush=True)
    return 1 if found else 0


def findings_of(runs: Iterable[int]) -> Iterator[Finding]:
    """What went wrong in each of these runs, as it is found."""
    with tempfile.TemporaryDirectory(prefix="sdkwright-campaign-") as name:
        folder = Path(name)
        written: dict[int, Path] = {}
        for number in runs:
            spec = folder / "damaged"
            spec.write_bytes(made(number).data)
            out = None if number % WRITTEN else folder / str(number)
            try:
                outcome(spec, out)
            except Exception:  # noqa: BLE001 - whatever it is, it is a finding
                yield Finding(number, traceback.format_exc())
            else:
                if out and out.exists():
                    written[number] = out
        yield from _not_importable(written)


def _not_importable(written: dict[int, Path]) -> Iterator[Finding]:
    """The packages that cannot be imported, and those that end their process."""
    told = subprocess.run(
        [sys.executable, "-B", str(IMPORTED), *map(str, written.values())],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    answers = map(json.loads, told.stdout.splitlines())
    failures = {answer["folder"]: answer["failure"] for answer in answers}
    for number, folder in written.items():
        if failure := failures.get(str(folder), "Its import ended the process."):
            yield Finding(number, failure)


def _numbers(text: str) -> range:
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def _blocks(runs: Sequence[int]) -> list[Sequence[int]]:
    return [runs[start : start + A_BLOCK] for start in range(0, len(runs), A_BLOCK)]


def _told(runs: Sequence[int]) -> tuple[int, int]:
    """Prints what is wrong in these runs; their count, and that of the findings."""
    found = 0
    for finding in findings_of(runs):
        found += 1
        print(finding, flush=True)
    return len(runs), found


if __name__ == "__main__":
    sys.exit(main())
