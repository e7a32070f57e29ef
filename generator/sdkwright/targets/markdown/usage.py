"""Where each model is used: links back from its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ...model import Api, MediaType, Operation, Schema
from ...render import MarkdownCell
from .escape import joined, link, plain
from .pages import Pages
from .schemas import failures_of, references_of, successes_of


@dataclass(frozen=True, slots=True)
class Uses:
    """Who uses one model: operations by their pointers, models by their ids."""

    returned_by: dict[str, None] = field(default_factory=dict[str, None])
    taken_by: dict[str, None] = field(default_factory=dict[str, None])
    error_of: dict[str, None] = field(default_factory=dict[str, None])
    part_of: dict[str, None] = field(default_factory=dict[str, None])


def uses_of(api: Api, pages: Pages) -> Mapping[str, Uses]:
    """The uses of every definition that has a page or a section."""
    visible = _Visible(api, pages)
    found = {id_: Uses() for id_ in pages.names.models}
    for operation in api.operations:
        for schema in _taken(operation):
            for id_ in visible.behind(schema):
                found[id_].taken_by[operation.pointer] = None
        for schema in _answered(operation):
            for id_ in visible.behind(schema):
                found[id_].returned_by[operation.pointer] = None
        for schema in _failed(operation):
            for id_ in visible.behind(schema):
                found[id_].error_of[operation.pointer] = None
    for definition in api.definitions.values():
        if definition.id in found:
            for id_ in visible.behind(definition.schema):
                found[id_].part_of[definition.id] = None
    return found


def said(uses: Uses, api: Api, pages: Pages) -> tuple[MarkdownCell, ...]:
    """The uses as sentences, with links to those who use it."""
    methods = {operation.pointer: operation for operation in api.operations}

    def calls(pointers: Iterable[str]) -> Iterator[MarkdownCell]:
        for pointer in pointers:
            target = pages.to_method(methods[pointer])
            yield link(plain(pages.names.methods[pointer]), target)

    models = (
        link(plain(pages.names.models[id_]), pages.to_model(id_)) for id_ in uses.part_of
    )
    sentences = (
        ("Returned by", tuple(calls(uses.returned_by))),
        ("Taken by", tuple(calls(uses.taken_by))),
        ("Error body of", tuple(calls(uses.error_of))),
        ("Part of", tuple(models)),
    )
    return tuple(
        MarkdownCell(f"{label} {joined(links, ', ')}") for label, links in sentences if links
    )


@dataclass(frozen=True, slots=True)
class _Visible:
    """Looks through definitions that are written out in place."""

    api: Api
    pages: Pages

    def behind(self, schema: Schema) -> tuple[str, ...]:
        """The definitions with a name that a schema speaks of."""
        found: dict[str, None] = {}
        seen: set[str] = set()
        waiting = list(references_of(schema))
        while waiting:
            id_ = waiting.pop(0)
            if id_ in self.pages.names.models:
                found[id_] = None
            elif id_ not in seen:
                seen.add(id_)
                waiting.extend(references_of(self.api.definitions[id_].schema))
        return tuple(found)


def _taken(operation: Operation) -> Iterator[Schema]:
    yield from (parameter.schema for parameter in operation.parameters)
    if operation.body:
        yield from _schemas(operation.body.contents)


def _answered(operation: Operation) -> Iterator[Schema]:
    for response in successes_of(operation):
        yield from _schemas(response.contents)


def _failed(operation: Operation) -> Iterator[Schema]:
    for response in failures_of(operation):
        yield from _schemas(response.contents)


def _schemas(contents: Iterable[MediaType]) -> Iterator[Schema]:
    for content in contents:
        yield from (s for s in (content.schema, content.item) if s is not None)
