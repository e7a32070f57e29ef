"""References that lead back to themselves without anything in between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ...diagnostics import Diagnostic, Location, Severity
from ..load.pointers import escape, join, parent
from ..load.sites import Site
from .homes import Homes
from .scan import Reference
from .targets import Tracing

_ALL = "allOf"
_UNIONS = ("oneOf", "anyOf")
_IN_PLACE = (_ALL, *_UNIONS)


@dataclass(frozen=True, slots=True)
class _Step:
    """From one object to another that must be understood before it."""

    to: str
    location: Location | None
    """Where the reference was written, if it is one."""
    is_union: bool = False


_Graph: TypeAlias = dict[str, list[_Step]]


def cycles(tracing: Tracing, homes: Homes) -> tuple[Diagnostic, ...]:
    """Every cycle of objects that are nothing but each other.

    A cycle through `$ref` and `allOf` has no meaning (JSON Schema 2020-12 core, section
    9.4.1) and is an error; one that passes a `oneOf` or `anyOf` has one, if its other
    members do, and is a warning.
    """
    graph = _graph(tracing, homes)
    found: list[Diagnostic] = []
    done: set[str] = set()
    for start in graph:
        if start not in done:
            found += _from(start, graph, done)
    return tuple(found)


def _graph(tracing: Tracing, homes: Homes) -> _Graph:
    graph: _Graph = {}
    ends = {
        target.pointer.rpartition("/")[2] for target in set(tracing.targets.values())
    }
    for number, target in tracing.targets.items():
        reference = tracing.references[number]
        if not _may_be_inside(reference, ends):
            continue
        holder = homes.of(reference.region.file, reference.holder)
        to = homes.of(target.file, target.pointer)
        is_here = homes.places.get(target[:2]) == holder
        if is_here and target.file != reference.region.file:
            continue  # put in place of the reference
        location = Location(
            reference.region.file,
            reference.holder + join((reference.keyword,)),
        )
        graph.setdefault(holder, []).append(_Step(to, location))
        _climb(reference, holder, graph)
    return graph


def _may_be_inside(reference: Reference, ends: set[str]) -> bool:
    """Whether a reference can be a part of a cycle: it is a part of an allOf or a
    union, or something refers to the very place where it stands (told by its name)."""
    if reference.is_mapping:
        return False
    tokens = reference.site.tokens
    if not tokens or tokens[0] in _IN_PLACE:
        return True
    return escape(str(tokens[-1])) in ends


def _climb(reference: Reference, holder: str, graph: _Graph) -> None:
    """Steps down to a reference from the schemas that it is a part of."""
    site: Site | None = reference.site
    while site is not None and site.tokens and site.tokens[0] in _IN_PLACE:
        above = parent(parent(holder))
        step = _Step(holder, None, site.tokens[0] in _UNIONS)
        steps = graph.setdefault(above, [])
        if step in steps:
            break
        steps.append(step)
        holder, site = above, site.above


def _from(start: str, graph: _Graph, done: set[str]) -> list[Diagnostic]:
    """The cycles that can be reached from an object, depth first."""
    found: list[Diagnostic] = []
    way: list[_Step] = []
    ahead: list[list[_Step]] = [[_Step(start, None)]]
    open_: dict[str, int] = {}
    while ahead:
        if not ahead[-1]:
            ahead.pop()
            if way:
                last = way.pop()
                open_.pop(last.to, None)
                done.add(last.to)
            continue
        step = ahead[-1].pop()
        if step.to in open_:
            found.append(_told([*way[open_[step.to] + 1 :], step]))
        elif step.to not in done:
            open_[step.to] = len(way)
            way.append(step)
            ahead.append(list(reversed(graph.get(step.to, ()))))
    return found


def _told(cycle: list[_Step]) -> Diagnostic:
    location = next(step.location for step in cycle if step.location)
    names = [step.to for step in cycle if step.location]
    shown = " → ".join([names[-1], *names])
    if any(step.is_union for step in cycle):
        return Diagnostic(
            "union-cycle",
            f"a oneOf or anyOf has itself as a member: {shown}",
            location,
            Severity.WARNING,
        )
    return Diagnostic(
        "ref-cycle", f"these refer to each other and to nothing else: {shown}", location
    )
