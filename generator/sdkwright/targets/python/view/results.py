"""What a method answers, and how the call says so."""

from __future__ import annotations

from dataclasses import dataclass

from ....model import Operation, Response
from ..layout import Expression, Group
from ..literals import string
from ..media import Family, family_of
from ..types import ANY, NONE, STR, Import, TypeText, TypeWriter, union

_RESPONSES: Import = ("_runtime.responses", "Responses")
_BYTES = TypeText("bytes")


@dataclass(frozen=True, slots=True)
class ResultView:
    """The result in the pieces that signatures and calls need."""

    written: TypeText
    expression: Expression
    imports: frozenset[Import]


def result_view(operation: Operation, types: TypeWriter) -> ResultView:
    """The type of all successful responses, and the table that tells them apart.

    A single successful response with one kind of content needs no table.
    """
    responses = operation.successes
    kinds = {r.status: by_media_type(r, types) for r in responses}
    written = union(
        tuple(t for kind in kinds.values() for t in kind.values()) or (NONE,)
    )
    if len(kinds) <= 1 and all(len(kind) == 1 for kind in kinds.values()):
        return ResultView(written, f"returns={written.text}", written.imports)
    entries = tuple(
        (
            Group(f"{status_key(status)}: {{", _entries(kind), "}")
            if len(kind) > 1
            else f"{status_key(status)}: {next(iter(kind.values())).text}"
        )
        for status, kind in kinds.items()
    )
    lead = f"returns=Responses[{written.text}]("
    table = Group(lead, (Group("{", entries, "}"),), ")")
    return ResultView(written, table, written.imports | {_RESPONSES})


def by_media_type(response: Response, types: TypeWriter) -> dict[str, TypeText]:
    """The type of each media type; one entry where they all come to the same."""
    if not response.contents:
        return {"": NONE}
    found: dict[str, TypeText] = {}
    for content in response.contents:
        match family_of(content.name):
            case Family.TEXT:
                found[content.name] = STR
            case Family.BINARY:
                found[content.name] = _BYTES
            case _:
                schema = content.schema
                found[content.name] = types.write(schema) if schema else ANY
    if len({written.text for written in found.values()}) == 1:
        return dict(list(found.items())[:1])
    return found


def _entries(kind: dict[str, TypeText]) -> tuple[str, ...]:
    return tuple(f"{string(name)}: {written.text}" for name, written in kind.items())


def status_key(status: str) -> str:
    """A status as the key of a table: a number, or a range as a string."""
    return status if status.isdigit() else string(status)
