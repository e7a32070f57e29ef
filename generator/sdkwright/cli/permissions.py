"""`sdkwright permissions`: what operations require, and what a program needs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import click

from ..diagnostics import inert_json, visible
from ..permissions import Need, Needed, needed_by, required
from ..pipeline import build, load
from .options import input_of, reads_a_spec
from .printing import fails_clearly


@click.command("permissions")
@reads_a_spec
@click.option(
    "--used-by",
    metavar="PATH",
    type=click.Path(exists=True, path_type=Path),
    help="Tell the fewest permissions that the Python code there needs.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Lines for people, or a document for programs.",
)
@fails_clearly
def command(
    spec: str | None,
    config_file: Path | None,
    root: Path | None,
    hosts: tuple[str, ...],
    used_by: Path | None,
    format_: str,
) -> None:
    """List the permissions that each operation of SPEC requires.

    With --used-by, list the fewest permissions that suffice for the operations that a
    program calls. The program is read, not run: what it calls by names that it makes
    up while it runs is not seen.
    """
    asked = input_of(spec, config_file, root, hosts)
    understanding = build(load(asked.spec, asked.config))
    if used_by is None:
        needs = required(understanding, asked.config)
        document: dict[str, object] = {"operations": [_entry(need) for need in needs]}
        lines = _table(needs)
    else:
        needed = needed_by(used_by, understanding, asked.config)
        document = {
            "operations": [_entry(need) for need in needed.operations],
            "permissions": list(needed.permissions),
        }
        lines = list(needed.permissions)
        _explain(needed)
    if format_ == "json":
        text = json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False)
        click.echo(inert_json(text))
        return
    for line in lines:
        click.echo(visible(line))


def _explain(needed: Needed) -> None:
    """Tell on stderr which calls the permissions are for."""
    for need, line in zip(needed.operations, _table(needed.operations), strict=True):
        place = need.places[0]
        click.echo(visible(f"{place.file}:{place.line}: {line}"), err=True)
    if not needed.operations:
        click.echo("no operation of the description is called", err=True)


def _table(needs: Iterable[Need]) -> list[str]:
    rows = [(f"client.{need.accessor}", _said(need)) for need in needs]
    width = max((len(name) for name, _ in rows), default=0)
    return [f"{name:{width}}  {said}" for name, said in rows]


def _said(need: Need) -> str:
    requirement = need.requirement
    if requirement is None:
        return "-"
    return f"{requirement.need.value} {', '.join(requirement.permissions)}"


def _entry(need: Need) -> dict[str, object]:
    requirement = need.requirement
    entry: dict[str, object] = {"accessor": need.accessor}
    if requirement:
        entry["type"] = requirement.need.value
        entry["permissions"] = list(requirement.permissions)
    if need.places:
        entry["places"] = [{"file": p.file, "line": p.line} for p in need.places]
    return entry
