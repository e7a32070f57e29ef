"""Where each model is used: links back from its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ...model import Api, MediaType, Operation, Schema, references_of
from ...render import MarkdownCell
from .escape import joined, link, plain
from .pages import Pages


@dataclass(frozen=True, slots=True)
class Uses:
    """Who uses one model: operations by their pointers, models by their ids."""

    returned_by: list[str] = field(default_factory=list[str])
    taken_by: list[str] = field(default_factory=list[str])
    error_of: list[str] = field(default_factory=list[str])
    part_of: list[str] = field(default_factory=list[str])


class Usage:
    """The uses of every definition that has a page or a section."""

    def __init__(self, api: Api, pages: Pages) -> None:
        self._pages = pages
        self._methods = {operation.pointer: operation for operation in api.operations}
        self._uses = _uses_of(api, pages)

    def said(self, definition: str) -> tuple[MarkdownCell, ...]:
        """The uses of a definition as sentences, with links to those who use it."""
        uses = self._uses[definition]
        sentences = (
            ("Returned by", map(self._method, uses.returned_by)),
            ("Taken by", map(self._method, uses.taken_by)),
            ("Error body of", map(self._method, uses.error_of)),
            ("Part of", map(self._model, uses.part_of)),
        )
        linked = ((label, joined(links, ", ")) for label, links in sentences)
        return tuple(
            MarkdownCell(f"{label} {links}") for label, links in linked if links
        )

    def _method(self, pointer: str) -> MarkdownCell:
        target = self._pages.to_method(self._methods[pointer])
        return link(plain(self._pages.names.methods[pointer]), target)

    def _model(self, definition: str) -> MarkdownCell:
        target = self._pages.to_model(definition)
        return link(plain(self._pages.names.models[definition]), target)


def _uses_of(api: Api, pages: Pages) -> Mapping[str, Uses]:
    visible = _Visible(api, pages)
    found = {id_: Uses() for id_ in pages.names.models}
    for operation in api.operations:
        for id_ in visible.behind(_taken(operation)):
            found[id_].taken_by.append(operation.pointer)
        for id_ in visible.behind(_answered(operation)):
            found[id_].returned_by.append(operation.pointer)
        for id_ in visible.behind(_failed(operation)):
            found[id_].error_of.append(operation.pointer)
    for definition in api.definitions.values():
        if definition.id in found:
            for id_ in visible.behind((definition.schema,)):
                found[id_].part_of.append(definition.id)
    return found


@dataclass(frozen=True, slots=True)
class _Visible:
    """Looks through definitions that are written out in place."""

    api: Api
    pages: Pages

    def behind(self, schemas: Iterable[Schema]) -> tuple[str, ...]:
        """The definitions with a name that some schemas speak of, each once."""
        found: dict[str, None] = {}
        seen: set[str] = set()
        waiting = [id_ for schema in schemas for id_ in references_of(schema)]
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
    for response in operation.successes:
        yield from _schemas(response.contents)


def _failed(operation: Operation) -> Iterator[Schema]:
    for response in operation.failures:
        yield from _schemas(response.contents)


def _schemas(contents: Iterable[MediaType]) -> Iterator[Schema]:
    for content in contents:
        yield from (s for s in (content.schema, content.item) if s is not None)
