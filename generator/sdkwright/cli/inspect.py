"""`sdkwright inspect`: the API as it was understood."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from ..diagnostics import inert_json, visible
from ..inspect import inspect
from ..pipeline import build, load
from .options import input_of, reads_a_spec
from .printing import fails_clearly, show


@click.command("inspect")
@reads_a_spec
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="A table for people, or the whole document for programs.",
)
@click.option(
    "--min-coverage",
    metavar="PERCENT",
    type=click.FloatRange(0, 100),
    default=0.0,
    help="Exit 1 if less than this share was generated in full.",
)
@fails_clearly
def command(
    spec: str | None,
    config_file: Path | None,
    root: Path | None,
    hosts: tuple[str, ...],
    format_: str,
    min_coverage: float,
) -> None:
    """Show how SPEC was understood, and what was left out and why."""
    asked = input_of(spec, config_file, root, hosts)
    understanding = build(load(asked.spec, asked.config))
    report = inspect(understanding, asked.config)
    if format_ == "json":
        text = json.dumps(report, indent=2, sort_keys=True, ensure_ascii=False)
        click.echo(inert_json(text))
    else:
        show(understanding.diagnostics, understanding.document.texts)
        click.echo(_table(report))
    coverage = understanding.ledger.coverage.values()
    reached = min(kind.percent for kind in coverage)
    if reached < min_coverage:
        click.echo(f"coverage {reached:.1f}% is below {min_coverage:g}%", err=True)
        sys.exit(1)


def _table(report: dict[str, Any]) -> str:
    """The operations with their accessors, and the count of each fate."""
    rows = [
        (f"{o['method']} {o['path']}", f"client.{o['accessor']}", o["status"])
        for o in report["operations"]
    ]
    widths = [max((len(row[i]) for row in rows), default=0) for i in range(2)]
    lines = [f"{a:{widths[0]}}  {b:{widths[1]}}  {status}" for a, b, status in rows]
    for what, counts in report["coverage"].items():
        told = ", ".join(f"{count} {fate}" for fate, count in counts.items())
        lines.append(f"{what}: {told}")
    return "\n".join(visible(line) for line in lines)
