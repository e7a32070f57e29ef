"""`sdkwright explain`: what a diagnostic means."""

from __future__ import annotations

import difflib
import textwrap

import click

from ..core.validate.explain import EXPLANATIONS, Explanation


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Explain a diagnostic CODE with an example and its repair; without CODE, list all."""
    if code is None:
        for explanation in sorted(EXPLANATIONS.values(), key=lambda e: e.code):
            click.echo(f"{explanation.code:32} {explanation.title}")
        return
    if code not in EXPLANATIONS:
        close = difflib.get_close_matches(code, EXPLANATIONS, 1)
        hint = f"; did you mean {close[0]}?" if close else ""
        raise click.UsageError(f"there is no code {code!r}{hint}")
    click.echo(_page(EXPLANATIONS[code]))


def _page(explanation: Explanation) -> str:
    parts = (
        f"{explanation.code}: {explanation.title}",
        textwrap.fill(explanation.text, 80),
        f"Example:\n\n{textwrap.indent(explanation.example.strip(), '    ')}",
        f"Repair:\n\n{textwrap.indent(explanation.repair.strip(), '    ')}",
    )
    return "\n\n".join(part for part in parts if part)
