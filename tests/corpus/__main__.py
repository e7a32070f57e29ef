"""`make corpus`: every description, or those named, each with a result on disk.

Exits with 1 if anything was found.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.checking import Result, check
from corpus.specs import spec_called, specs
from support.repository import CACHE

RESULTS = CACHE / "corpus"

_HEADS = ("spec", "operations", "files", "lines", "mypy", "pyright", "black", "seconds")


def main(names: list[str]) -> int:
    """Check the descriptions and print a line for each."""
    chosen = [spec_called(name) for name in names] or specs()
    print(_line(_HEADS))
    failed = 0
    for spec in chosen:
        with TemporaryDirectory() as folder:
            result = check(spec, Path(folder))
        result.save(RESULTS)
        print(_line(_cells(result)), flush=True)
        for finding in result.findings:
            print(f"    {finding}", flush=True)
        failed += bool(result.findings)
    return 1 if failed or not chosen else 0


def _cells(result: Result) -> tuple[object, ...]:
    return tuple(getattr(result, head) for head in _HEADS)


def _line(cells: tuple[object, ...]) -> str:
    first, *others = cells
    return f"{first:<36}" + "".join(f"{cell:>11}" for cell in others)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
