"""What a method answers, and how the call says so."""

from __future__ import annotations

from dataclasses import dataclass

from ....model import MediaType, Operation, Response
from ..layout import Expression, Group
from ..literals import string
from ..media import Family, family_of
from ..types import ANY, NONE, STR, Import, TypeText, TypeWriter, union

_RESPONSES: Import = ("_runtime.responses", "Responses")
_BYTES = TypeText("bytes")


@dataclass(frozen=True, slots=True)
class Streams:
    """The classes of results that are read item by item, for one kind of client."""

    items: str
    events: str


STREAMS = Streams("Stream", "EventStream")
ASYNC_STREAMS = Streams("AsyncStream", "AsyncEventStream")


@dataclass(frozen=True, slots=True)
class ResultView:
    """The result in the pieces that signatures and calls need."""

    written: TypeText
    expression: Expression
    accept: str
    """The media type to ask for, where the runtime would ask for another."""
    imports: frozenset[Import]


def result_view(
    operation: Operation, types: TypeWriter, streams: Streams
) -> ResultView:
    """The type of all successful responses, and the table that tells them apart.

    A single successful response with one kind of content needs no table.
    """
    responses = operation.successes
    kinds = {r.status: by_media_type(r, types, streams) for r in responses}
    written = union(
        tuple(t for kind in kinds.values() for t in kind.values()) or (NONE,)
    )
    if len(kinds) <= 1 and all(len(kind) == 1 for kind in kinds.values()):
        lines = [n for kind in kinds.values() for n in kind if _is_lines(n)]
        accept = lines[0] if lines else ""
        return ResultView(written, f"returns={written.text}", accept, written.imports)
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
    return ResultView(written, table, "", written.imports | {_RESPONSES})


def by_media_type(
    response: Response, types: TypeWriter, streams: Streams = STREAMS
) -> dict[str, TypeText]:
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
            case Family.EVENTS | Family.LINES as family:
                found[content.name] = _stream(content, family, types, streams)
            case _:
                schema = content.schema
                found[content.name] = types.write(schema) if schema else ANY
    if len({written.text for written in found.values()}) == 1:
        return dict(list(found.items())[:1])
    return found


def _stream(
    content: MediaType, family: Family, types: TypeWriter, streams: Streams
) -> TypeText:
    """The stream of the items of a response.

    `itemSchema` describes a whole event (OAS 3.2, 4.14.4); `schema`, by practice, the
    data in it.
    """
    schema = content.item or content.schema
    item = types.write(schema) if schema else ANY
    whole = content.item is not None and family is Family.EVENTS
    name = streams.events if whole else streams.items
    return TypeText(f"{name}[{item.text}]", item.imports | {("_runtime.streams", name)})


def _is_lines(name: str) -> bool:
    return family_of(name) is Family.LINES


def _entries(kind: dict[str, TypeText]) -> tuple[str, ...]:
    return tuple(f"{string(name)}: {written.text}" for name, written in kind.items())


def status_key(status: str) -> str:
    """A status as the key of a table: a number, or a range as a string."""
    return status if status.isdigit() else string(status)
