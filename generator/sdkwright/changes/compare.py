"""Two versions -> all changes, graded, with their positions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..core.load import Document, positions
from ..diagnostics import Location
from ..model import Api
from .matching import matched, operation_key
from .operations import operation_changes, webhook_changes
from .pairs import Pair
from .python_names import python_changes
from .python_surface import Surface
from .rules import RULES
from .schemas import SchemaComparison
from .security import scheme_changes
from .servers import server_changes
from .texts import text_changes
from .unread import unread_changes
from .unused import unused_changes
from .values import Change, Comparison, Finding, severity


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two versions: its API, its text, and its package."""

    api: Api
    document: Document
    surface: Surface


def compare(old: Side, new: Side) -> Comparison:
    """Every change of the HTTP API, and every change of the generated package."""
    findings = (
        *_api_changes(old, new),
        *python_changes(old.surface, new.surface, _renamed_methods(old, new)),
    )
    return Comparison(tuple(_located(findings, old.document, new.document)))


def _api_changes(before: Side, after: Side) -> Iterator[Finding]:
    schemas = SchemaComparison(before.api, after.api)
    told = [*_model_changes(before.api, after.api, schemas)]
    documents = before.document, after.document
    yield from told
    yield from unread_changes(*documents, schemas.compared, told)


def _model_changes(old: Api, new: Api, schemas: SchemaComparison) -> Iterator[Finding]:
    yield from text_changes(old, new)
    yield from server_changes(old.servers, new.servers)
    yield from scheme_changes(old.security_schemes, new.security_schemes)
    pairs: list[Pair] = []
    for found in (*operation_changes(old, new), *webhook_changes(old, new)):
        if isinstance(found, Pair):
            pairs.append(found)
        else:
            yield found
    yield from schemas.changes(pairs)
    yield from unused_changes(old, new, schemas.compared)


def _renamed_methods(old: Side, new: Side) -> Mapping[str, str]:
    """The methods of operations that kept their method and path, but not their name."""
    before = {pointer: name for name, pointer in old.surface.pointers.items()}
    after = {pointer: name for name, pointer in new.surface.pointers.items()}
    renamed: dict[str, str] = {}
    for was, operation in matched(
        old.api.operations, new.api.operations, operation_key
    ):
        if was and operation:
            name, now = before[was.pointer], after[operation.pointer]
            kept = {*new.surface.entries, *new.surface.former}
            if name not in kept and now not in old.surface.entries:
                renamed[name] = now
    return renamed


def _located(
    findings: Iterable[Finding], old: Document, new: Document
) -> Iterator[Change]:
    """Each finding once, with its grade and its places: the worst first."""
    unique = {(f.code, f.place.old, f.place.new, f.message): f for f in findings}
    before = _places(old, (f.place.old for f in unique.values()))
    after = _places(new, (f.place.new for f in unique.values()))
    changes = [
        Change(
            code=finding.code,
            grade=RULES[finding.code].grade,
            message=finding.message,
            subject=finding.place.subject,
            old=before[finding.place.old],
            new=after[finding.place.new],
        )
        for finding in unique.values()
    ]
    yield from sorted(changes, key=_order)


def _places(document: Document, pointers: Iterable[str]) -> Mapping[str, Location]:
    locations = {pointer: document.locate(pointer) for pointer in pointers}
    found = positions(document.sources, locations.values())
    return {pointer: found[location] for pointer, location in locations.items()}


def _order(change: Change) -> tuple[object, ...]:
    new, old = change.new, change.old
    return (
        severity(change.grade),
        change.is_python,
        (new.file, new.line, new.column),
        (old.file, old.line, old.column),
        change.code,
        change.message,
    )
