"""Results -> JSON, a page of Markdown, plots, and the block of the README."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from support.repository import ROOT

from .generation import TOPIC as GENERATION
from .generation import Outcome
from .growth import Curve
from .measuring import Figure
from .plot import bars, growth_plot

RESULTS = ROOT / "tests" / "benchmarks" / "results"
README = ROOT / "README.md"
_START = "<!-- benchmarks: written by make bench -->"
_END = "<!-- end of benchmarks -->"


@dataclass(frozen=True)
class Results:
    """All that was measured in one run."""

    figures: tuple[Figure, ...]
    outcomes: tuple[Outcome, ...]
    curves: tuple[Curve, ...]
    notes: tuple[str, ...]

    def as_data(self) -> dict[str, object]:
        """The results as JSON data."""
        return {
            "figures": [figure.as_data() for figure in self.figures],
            "outcomes": [outcome.as_data() for outcome in self.outcomes],
            "growth": [asdict(curve) for curve in self.curves],
            "notes": list(self.notes),
        }


def write(results: Results, folder: Path) -> None:
    """The JSON document, the page and the plots, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(results.as_data(), indent=2, ensure_ascii=False)
    (folder / "results.json").write_text(f"{text}\n", encoding="utf-8")
    (folder / "results.md").write_text(page(results), encoding="utf-8")
    (folder / "growth.svg").write_text(growth_plot(results.curves), encoding="utf-8")
    against = [f for f in results.figures if f.topic == GENERATION]
    plot = bars(against, "Time of generation against other generators")
    (folder / "generation.svg").write_text(plot, encoding="utf-8")


def page(results: Results) -> str:
    """Everything, as Markdown."""
    return "\n".join(
        (
            "# Benchmarks",
            "",
            "Written by `make bench`. Each ratio is what sdkwright takes of what its "
            "peer takes, measured in turn in one run: of the shortest run, and of the "
            "median one. Below 1 is faster, or smaller.",
            "",
            *(f"> {note}" for note in results.notes),
            *([""] if results.notes else []),
            *_figures(results.figures),
            "",
            "## What came of each description",
            "",
            *_outcomes(results.outcomes),
            "",
            "## Growth",
            "",
            "![Time against the number of operations](growth.svg)",
            "",
            *_growth(results.curves),
            "",
        )
    )


def rewrite_readme(results: Results) -> None:
    """Puts the short table between the markers of the README."""
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(_START)
    _, _, after = rest.partition(_END)
    block = "\n".join((_START, "", *_summary(results), "", _END))
    README.write_text(f"{before}{block}{after}", encoding="utf-8")


def _figures(figures: Sequence[Figure]) -> Iterator[str]:
    yield "| what | of | against | runs | ratio | median | goal |"
    yield "| --- | --- | --- | ---: | ---: | ---: | ---: |"
    for one in figures:
        goal = "" if one.goal is None else f"{one.goal:.2f}"
        what = f"{one.topic} ({one.note})" if one.note else one.topic
        yield (
            f"| {what} | {one.subject} | {one.peer} | {one.runs} "
            f"| {one.ratio:.2f} | {one.median:.2f} | {goal} |"
        )


def _outcomes(outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield "| description | tool | operations | broken files | files | lines | |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | --- |"
    for one in outcomes:
        made = one.written
        failure = one.failure.replace("|", "\\|")
        yield (
            f"| {one.spec} | {one.tool} | {made.operations} of {one.operations} "
            f"| {made.broken} | {made.files} | {made.lines:,} | {failure} |"
        )


def _growth(curves: Sequence[Curve]) -> Iterator[str]:
    yield "| stage | operations | time, of the smallest | per operation, of the largest |"
    yield "| --- | ---: | ---: | ---: |"
    for curve in curves:
        for point in curve.points:
            yield (
                f"| {curve.name} | {point.operations:,} "
                f"| {point.times:.1f} | {point.each:.2f} |"
            )


def _summary(results: Results) -> Iterator[str]:
    """For each topic and peer the range of its ratios."""
    yield "| what | against | takes |"
    yield "| --- | --- | ---: |"
    keys = dict.fromkeys((f.topic, f.peer) for f in results.figures)
    for topic, peer in keys:
        ratios = [
            f.ratio for f in results.figures if (f.topic, f.peer) == (topic, peer)
        ]
        low, high = f"{min(ratios):.2f}", f"{max(ratios):.2f}"
        yield f"| {topic} | {peer} | {low if low == high else f'{low} to {high}'} times |"
    folder = RESULTS.relative_to(ROOT).as_posix()
    yield ""
    yield from (f"> {note}" for note in results.notes)
    yield f"![Time of generation against other generators]({folder}/generation.svg)"
    yield ""
    yield f"[All figures]({folder}/results.md)"
