"""Lines and columns of nodes, found by reading the text again, and only when asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from ...diagnostics import Diagnostic, Location, Part, ordered
from .document import Source, Syntax
from .json_places import json_places
from .places import Place, Wanted
from .pointers import split
from .text import Lines
from .yaml_places import yaml_places

_PLACES = {Syntax.YAML: yaml_places, Syntax.JSON: json_places}


@dataclass(slots=True)
class _Request:
    wanted: Wanted = field(default_factory=Wanted)
    locations: list[Location] = field(default_factory=list[Location])


def positions(
    sources: Mapping[str, Source], locations: Iterable[Location]
) -> dict[Location, Location]:
    """Each location with its line and column.

    A location that has them already, or whose file was not read, is answered as it is.
    A node that is not there has the position of the nearest one around it that is.
    """
    requests: dict[str, _Request] = {}
    found: dict[Location, Location] = {}
    for location in locations:
        found[location] = location
        if not location.line and location.file in sources:
            request = requests.setdefault(location.file, _Request())
            request.wanted.add(split(location.pointer))
            request.locations.append(location)
    for file, request in requests.items():
        found.update(_placed(sources[file], request))
    return found


def located(
    sources: Mapping[str, Source], diagnostics: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """The diagnostics with their lines and columns, each once, in reading order."""
    diagnostics = tuple(diagnostics)
    found = positions(sources, (d.location for d in diagnostics))
    return ordered(replace(d, location=found[d.location]) for d in diagnostics)


def _placed(source: Source, request: _Request) -> Iterator[tuple[Location, Location]]:
    places: dict[str, Place] = dict(_PLACES[source.syntax](source.text, request.wanted))
    lines = Lines(source.text)
    for location in request.locations:
        place = _nearest(places, location.pointer)
        index = place.key if location.part is Part.KEY else place.value
        line, column = lines.position(index)
        yield location, replace(location, line=line, column=column)


def _nearest(places: Mapping[str, Place], pointer: str) -> Place:
    while pointer and pointer not in places:
        pointer = pointer.rpartition("/")[0]
    return places.get(pointer, Place(0, 0))
