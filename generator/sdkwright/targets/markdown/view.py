"""Api and dialect -> what the templates show."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Api, Definition, Operation, Response
from ...render import Code, MarkdownCell, MarkdownText
from .escape import bold, cell, front_matter, line, link, paragraphs, path, plain
from .flavour import Detail, Dialect
from .pages import tag_of
from .rate_limits import rate_limits
from .rows import ErrorRow, IndexRow, LimitRow, Row, ValueRow
from .schemas import preferred
from .usage import Usage

_NOWHERE = "http://localhost"
"""The base URL of an API that names no server."""


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method on the page of its API."""

    name: MarkdownCell
    anchor: Code
    link: Code
    signature: MarkdownText
    headline: MarkdownCell
    summary: MarkdownText
    description: MarkdownText
    http_method: MarkdownCell
    path: MarkdownCell
    need: MarkdownCell
    permissions: tuple[MarkdownCell, ...]
    example: object
    arguments: tuple[Row, ...]
    returns: MarkdownText
    errors: tuple[ErrorRow, ...]
    paging: MarkdownText
    limits: tuple[LimitRow, ...]


@dataclass(frozen=True, slots=True)
class ApiPage:
    """The page of one group of operations."""

    title: MarkdownText
    name: MarkdownCell
    about: MarkdownText
    base_url: MarkdownCell
    methods: tuple[MethodView, ...]
    example_template: str
    home: MarkdownCell | None


@dataclass(frozen=True, slots=True)
class EnumView:
    """An enumeration as a section."""

    name: MarkdownCell
    anchor: Code
    about: MarkdownText
    values: tuple[ValueRow, ...]
    has_descriptions: bool


@dataclass(frozen=True, slots=True)
class ModelPage:
    """The page of one model, with the enumerations that only it uses."""

    title: MarkdownText
    name: MarkdownCell
    about: MarkdownText
    meaning: MarkdownCell | None
    properties: tuple[Row, ...]
    own: EnumView | None
    enums: tuple[EnumView, ...]
    instance: object | None
    instance_template: str
    uses: tuple[MarkdownCell, ...]
    home: MarkdownCell | None


@dataclass(frozen=True, slots=True)
class IndexPage:
    """The page that lists all others."""

    title: MarkdownText
    name: MarkdownText
    about: MarkdownText
    base_url: MarkdownCell
    start: object | None
    start_template: str
    apis: tuple[IndexRow, ...]
    models: tuple[IndexRow, ...]


class Views:
    """Makes the view of every page."""

    def __init__(self, api: Api, dialect: Dialect) -> None:
        self._api = api
        self._dialect = dialect
        self._pages = dialect.pages
        self._names = dialect.pages.names
        self._is_full = dialect.detail is Detail.FULL
        self._usage = Usage(api, dialect.pages)
        self._speaks_of_permissions = any(o.permissions for o in api.operations)
        server = api.servers[0].default_url if api.servers else _NOWHERE
        self._base_url = plain(server)
        self._sections: dict[str, list[str]] = {}
        for section, holder in dialect.pages.sections.items():
            self._sections.setdefault(holder, []).append(section)
        self._errors: dict[tuple[str, str], ErrorRow] = {}
        self._operations: dict[str, list[Operation]] = {}
        for operation in api.operations:
            self._operations.setdefault(tag_of(operation), []).append(operation)
        self._abouts = {tag.name: tag.description for tag in api.tags}

    def index_page(self) -> IndexPage:
        """The view of the index."""
        return IndexPage(
            title=front_matter(self._api.title),
            name=line(self._api.title),
            about=paragraphs(self._api.description or self._api.summary),
            base_url=self._base_url,
            start=self._dialect.start,
            start_template=f"markdown/{self._dialect.key}/start.md.jinja",
            apis=tuple(
                IndexRow(
                    link(bold(plain(name)), self._pages.to_api(tag)),
                    _first_paragraph(self._abouts.get(tag, "")),
                )
                for tag, name in sorted(self._names.groups.items(), key=lambda g: g[1])
            ),
            models=tuple(
                IndexRow(
                    link(
                        bold(plain(self._names.models[id_])), self._pages.to_model(id_)
                    ),
                    _first_paragraph(
                        self._api.definitions[id_].annotations.description
                    ),
                )
                for id_ in sorted(
                    self._pages.models, key=self._names.models.__getitem__
                )
            ),
        )

    def api_page(self, tag: str) -> ApiPage:
        """The view of the page of a tag, its methods in alphabetical order."""
        name = self._names.groups[tag]
        operations = sorted(
            self._operations.get(tag, []),
            key=lambda o: self._names.methods[o.pointer],
        )
        return ApiPage(
            title=front_matter(name),
            name=plain(name),
            about=self._said(self._abouts.get(tag, "")),
            base_url=self._base_url,
            methods=tuple(self._method(operation) for operation in operations),
            example_template=f"markdown/{self._dialect.key}/example.md.jinja",
            home=self._home,
        )

    def model_page(self, definition: Definition) -> ModelPage:
        """The view of the page of a model."""
        name = self._names.models[definition.id]
        properties = self._dialect.properties(definition)
        own = self._enum(definition) if self._dialect.values(definition) else None
        is_alias = not properties and not own
        sections = self._sections.get(definition.id, [])
        return ModelPage(
            title=front_matter(name),
            name=plain(name),
            about=self._said(definition.annotations.description),
            meaning=(
                self._dialect.type_of(definition.schema, definition.id)
                if is_alias and self._is_full
                else None
            ),
            properties=properties,
            own=own,
            enums=tuple(self._enum(self._api.definitions[id_]) for id_ in sections),
            instance=self._dialect.instance(definition),
            instance_template=f"markdown/{self._dialect.key}/instance.md.jinja",
            uses=self._usage.said(definition.id) if self._is_full else (),
            home=self._home,
        )

    @property
    def _home(self) -> MarkdownCell | None:
        if not self._is_full:
            return None
        return link(MarkdownCell("All APIs and models"), self._pages.to_index())

    def _said(self, description: str) -> MarkdownText:
        return paragraphs(description) if self._is_full else MarkdownText()

    def _method(self, operation: Operation) -> MethodView:
        name = self._names.methods[operation.pointer]
        permissions = operation.permissions
        need = permissions.need.value if permissions else "NO"
        errors = operation.failures if self._is_full else ()
        summary, description = _texts(operation)
        return MethodView(
            name=plain(name),
            anchor=Code(name),
            link=Code(self._pages.to_method(operation)),
            signature=self._dialect.signature(operation),
            headline=cell(summary),
            summary=line(summary),
            description=self._said(description),
            http_method=plain(operation.method),
            path=path(operation.path),
            need=MarkdownCell(need if self._speaks_of_permissions else ""),
            permissions=(
                tuple(map(plain, permissions.permissions)) if permissions else ()
            ),
            example=self._dialect.example(operation),
            arguments=self._dialect.arguments(operation),
            returns=self._dialect.returns(operation),
            errors=tuple(self._error(response) for response in errors),
            paging=self._dialect.paging(operation),
            limits=rate_limits(operation) if self._is_full else (),
        )

    def _error(self, response: Response) -> ErrorRow:
        """A row, which is the same in all operations that share the response."""
        key = (response.pointer, response.status)
        row = self._errors.get(key)
        if row is None:
            row = self._errors[key] = self._error_row(response)
        return row

    def _error_row(self, response: Response) -> ErrorRow:
        content = preferred(response.contents)
        schema = content.schema if content else None
        return ErrorRow(
            status=plain(response.status),
            type=self._dialect.type_of(schema, "") if schema else MarkdownCell(),
            when=cell(response.description),
        )

    def _enum(self, definition: Definition) -> EnumView:
        name = self._names.models[definition.id]
        values = self._dialect.values(definition)
        return EnumView(
            name=plain(name),
            anchor=Code(name),
            about=self._said(definition.annotations.description),
            values=values,
            has_descriptions=any(value.description for value in values),
        )


def _texts(operation: Operation) -> tuple[str, str]:
    """The summary and what is said below it; one paragraph has to be the summary."""
    summary, description = operation.summary.strip(), operation.description.strip()
    if not summary:
        summary, _, description = description.partition("\n\n")
    if operation.deprecated:
        warning = "**Deprecated**: the service will stop answering this call one day."
        description = f"{warning}\n\n{description}"
    return summary, "" if description == summary else description


def _first_paragraph(text: str) -> MarkdownCell:
    return cell(text.strip().split("\n\n")[0])
