"""One table of what the long runs found, for the README and the manual.

`make corpus`, `make conformance` and `make bench` leave their results behind; this reads
them, and writes nothing that is not in them.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from support.repository import CACHE, ROOT, TEMPLATES

_README = ROOT / "README.md"
_PAGE = TEMPLATES / "site" / "manual" / "proof.md.jinja"
_START = "<!-- proof: written by make proof -->"
_END = "<!-- end of proof -->"
_BENCHMARKS = (
    ROOT / "tests" / "benchmarks" / "results" / "results.json",
    CACHE / "benchmarks" / "results.json",
)
_GENERATION = "generation"


@dataclass(frozen=True)
class Row:
    """What is known of one description."""

    corpus: dict[str, Any]
    wire: dict[str, Any] | None
    peers: dict[str, float]


def main() -> int:
    """Writes the table; says what has to run first."""
    rows = tuple(_rows())
    if not rows:
        print("There are no results yet: run make corpus conformance.", file=sys.stderr)
        return 1
    _PAGE.write_text("\n".join(_page(rows)) + "\n", encoding="utf-8")
    text = _README.read_text(encoding="utf-8")
    before, _, rest = text.partition(_START)
    _, _, after = rest.partition(_END)
    block = "\n".join((_START, "", *_short(rows), "", _END))
    _README.write_text(f"{before}{block}{after}", encoding="utf-8")
    return 0


def _rows() -> Iterator[Row]:
    ratios = _ratios()
    for path in sorted((CACHE / "corpus").glob("*.json")):
        wire = CACHE / "conformance" / path.name
        yield Row(
            _read(path),
            _read(wire) if wire.is_file() else None,
            ratios.get(path.stem, {}),
        )


def _read(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def _ratios() -> dict[str, dict[str, float]]:
    """What a generation takes of what each peer takes, by description."""
    found: dict[str, dict[str, float]] = {}
    path = next((path for path in _BENCHMARKS if path.is_file()), None)
    for figure in _read(path)["figures"] if path else ():
        if _GENERATION in figure["topic"]:
            name = Path(figure["subject"]).stem
            found.setdefault(name, {})[figure["peer"]] = figure["ratio"]
    return found


def _short(rows: tuple[Row, ...]) -> Iterator[str]:
    yield "| description | operations | generated | mypy | pyright | on the wire |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for row in rows:
        one = row.corpus
        yield (
            f"| {one['spec']} | {one['operations']:,} | {_generated(one)} "
            f"| {one['mypy']} | {one['pyright']} | {_share(row.wire)} |"
        )


def _page(rows: tuple[Row, ...]) -> Iterator[str]:
    yield "# What was proved\n"
    yield (
        "Each description is one that somebody published. `make corpus` generates its "
        "package, imports every module, and runs mypy and pyright at their strictest: "
        "the columns count what they find. `make conformance` calls every operation, "
        "sync and async, with all arguments and with the required ones, against Prism, "
        "which judges each request by the description: the share counts operations at "
        "which nothing was wrong, in the request, in the answer, or in writing the "
        "answer again. `make proof` writes this page.\n"
    )
    peers = sorted({peer for row in rows for peer in row.peers})
    yield "| " + " | ".join(
        (
            *("description", "operations", "generated", "mypy", "pyright"),
            *("on the wire", "files", "lines", "seconds"),
            *(f"time against {peer}" for peer in peers),
        )
    ) + " |"
    yield "| --- |" + " ---: |" * (8 + len(peers))
    for row in rows:
        one = row.corpus
        yield (
            f"| {one['spec']} | {one['operations']:,} | {_generated(one)} "
            f"| {one['mypy']} | {one['pyright']} | {_share(row.wire)} "
            f"| {one['files']:,} | {one['lines']:,} | {one['seconds']:.0f} |"
            + "".join(
                f" {row.peers[peer]:.2f} |" if peer in row.peers else " |"
                for peer in peers
            )
        )
    faults = [row for row in rows if row.wire and row.wire["share"] < 1]
    if faults:
        yield "\n## What was wrong on the wire\n"
        yield (
            "Most of it is the description's or the mock server's; what has been "
            "looked into has its reason.\n"
        )
    for row in faults:
        yield from _faults(row)


def _faults(row: Row) -> Iterator[str]:
    wire = row.wire or {}
    named = sorted({fault["operation"] for fault in wire.get("faults", ())})
    explained = {
        str(item.get("operation")): str(item.get("reason", ""))
        for item in wire.get("explained", ())
        if isinstance(item, dict)
    }
    yield f"### {row.corpus['spec']}\n"
    for operation in named:
        reason = explained.get(operation)
        yield f"- `{operation}`" + (f": {reason}" if reason else "")
    yield ""


def _generated(one: dict[str, Any]) -> str:
    done = one["generated"] + one["degraded"]
    share = f"{done:,} of {one['operations']:,}"
    return "all" if done == one["operations"] else share


def _share(wire: dict[str, Any] | None) -> str:
    return "" if wire is None else f"{wire['share']:.1%}"


if __name__ == "__main__":
    sys.exit(main())
