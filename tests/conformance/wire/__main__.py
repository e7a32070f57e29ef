"""`make conformance`: calls of every operation of real APIs, as Prism judges them.

Exits with 1 if anything is wrong that is not in the table of flaws.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from support.repository import CACHE

from .running import SPECS, run

RESULTS = CACHE / "conformance"


def main(names: list[str]) -> int:
    """Run the descriptions that are named, or all, and print a line for each."""
    failed = False
    for name in names or SPECS:
        with TemporaryDirectory() as folder:
            result = run(name, Path(folder))
        result.save(RESULTS)
        print(result.line(), flush=True)
        for line in dict.fromkeys(map(str, result.unexplained)):
            print(f"    {line}", flush=True)
        failed |= bool(result.unexplained)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
