"""Whole generation against other generators: time, and what came of it."""

import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from .measuring import Figure, figure
from .peers import Tool, Written, generate, ours, peers, written
from .specs import operations_in

TOPIC = "generate"


@dataclass(frozen=True)
class Outcome:
    """What a tool made of a description; `failure` is what it said when it did not."""

    spec: str
    operations: int
    tool: str
    written: Written
    failure: str

    def as_data(self) -> dict[str, object]:
        """The outcome as JSON data."""
        return asdict(self)


def generation(
    specs: tuple[Path, ...], folder: Path, runs: int
) -> tuple[tuple[Figure, ...], tuple[Outcome, ...]]:
    """Every tool on every description, in turn."""
    own, others = ours(), peers()
    figures: list[Figure] = []
    outcomes: list[Outcome] = []
    for spec in specs:
        total = operations_in(spec)
        seconds: dict[str, list[float]] = {tool.name: [] for tool in (own, *others)}
        for number in range(runs):
            for tool in (own, *others):
                out = folder / tool.name
                shutil.rmtree(out, ignore_errors=True)
                done = generate(tool, spec, out)
                seconds[tool.name].append(done.seconds)
                if not number:
                    failure = "" if done.code == 0 else done.complaint or "failed"
                    made = written(tool, out)
                    outcomes.append(Outcome(spec.name, total, tool.name, made, failure))
        figures += _figures(spec, own, others, seconds, outcomes)
    return tuple(figures), tuple(outcomes)


def _figures(
    spec: Path,
    own: Tool,
    others: tuple[Tool, ...],
    seconds: dict[str, list[float]],
    outcomes: list[Outcome],
) -> list[Figure]:
    made = {o.tool: o.written for o in outcomes if o.spec == spec.name}
    found: list[Figure] = []
    for peer in others:
        if not made[peer.name].files:
            continue  # it wrote nothing, which the outcomes tell
        times = (seconds[own.name], seconds[peer.name])
        found.append(figure(TOPIC, spec.name, peer.name, *times, 1.0))
        lines = ([float(made[own.name].lines)], [float(made[peer.name].lines)])
        found.append(figure("lines written", spec.name, peer.name, *lines))
    return found
