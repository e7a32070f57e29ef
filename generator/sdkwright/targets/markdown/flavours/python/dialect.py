"""The Python flavour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from .....model import (
    ABSENT,
    Annotations,
    Api,
    Definition,
    Enumeration,
    EnumValue,
    Object,
    Operation,
    Parameter,
    Property,
    RequestBody,
    Schema,
)
from .....render import Code, MarkdownCell, MarkdownText
from ....python.literals import literal
from ....python.names import PythonNames
from ....python.types import NONE, STR, TypeText, TypeWriter, has_name
from ....python.view.bodies import body_type
from ....python.view.results import STREAMS, result_view
from ....python.vocabularies import for_readers
from ...escape import cell, code, plain, quoted
from ...flavour import Detail
from ...notes import (
    DEPRECATED,
    OPTIONAL,
    READ_ONLY,
    REQUIRED,
    WRITE_ONLY,
    default_tag,
    fact,
    limits_fact,
    notes,
    values_fact,
)
from ...pages import Names, Pages, pages_of
from ...rows import Row, ValueRow
from ...schemas import constraints_of, owners_of, properties_of, unwrapped, values_of
from .examples import Examples, PythonExample, PythonInstance, instances_of
from .links import TypeLinks

_SUFFIX = ".md"
"""Code hosts follow such links, and so do builders of documentation sites."""

_LISTED = 10
"""How many values a note of a property lists, where a link leads to all of them."""


@dataclass(frozen=True, slots=True)
class PythonFlavour:
    """Python, by the names that the package has."""

    names: PythonNames
    package: str
    distribution: str

    def dialect(self, api: Api) -> PythonDialect:
        """Python, speaking of an API."""
        return PythonDialect(api, self.names, self.package, Code(self.distribution))


@dataclass(frozen=True)
class PythonDialect:
    """Python, bound to one API."""

    api: Api
    names: PythonNames
    package: str
    start: Code
    """The distribution to install, which is all that `start.md.jinja` needs."""

    key = "python"
    detail = Detail.FULL

    @property
    def pages(self) -> Pages:
        """The names of everything, and the pages that it stands on."""
        return self._pages

    @cached_property
    def _pages(self) -> Pages:
        named = filter(has_name, self.api.definitions.values())
        names = Names(
            groups={tag: group.class_name for tag, group in self.names.groups.items()},
            methods=self.names.methods,
            models={d.id: self.names.classes[d.id] for d in named},
        )
        return pages_of(self.api, names, _SUFFIX)

    @cached_property
    def _types(self) -> TypeWriter:
        return TypeWriter(self.api.definitions, for_readers(self.names.classes))

    @cached_property
    def _links(self) -> TypeLinks:
        models = self.pages.names.models
        return TypeLinks(self.pages, {name: id_ for id_, name in models.items()})

    @cached_property
    def _holders(self) -> frozenset[str]:
        return frozenset(self.pages.sections.values())

    @cached_property
    def _rows(self) -> dict[tuple[str, str, bool, str], Row]:
        return {}

    @cached_property
    def _parameters(self) -> dict[tuple[str, str], _Argument]:
        return {}

    @cached_property
    def _calls(self) -> dict[str, _Call]:
        return {}

    @cached_property
    def _examples(self) -> Examples:
        return Examples(self.api, self.names, self.package, instances_of(self.api))

    def signature(self, operation: Operation) -> MarkdownText:
        """The call in one line, with a link to what it returns."""
        method = self.names.methods[operation.pointer]
        call = self._call(operation)
        positional = [a.row.name for a in call.arguments if a.positional]
        keywords = [a.row.name for a in call.arguments if not a.positional]
        marked = ["*", *keywords] if keywords else []
        inside = ", ".join([*positional, *marked])
        result = self._links.plain(call.result)
        return MarkdownText(f"{result} {plain(method)}({inside})")

    def arguments(self, operation: Operation) -> tuple[Row, ...]:
        """The rows of the table of parameters."""
        return tuple(argument.row for argument in self._call(operation).arguments)

    def returns(self, operation: Operation) -> MarkdownText:
        """The type of the result."""
        result = self._call(operation).result
        if result == NONE:
            return MarkdownText("None (empty response body)")
        return MarkdownText(self._links.cell(result, ""))

    def paging(self, operation: Operation) -> MarkdownText:
        """How to walk a listing, in a sentence; "" where there is nothing to walk."""
        paging = operation.pagination
        if paging is None:
            return MarkdownText()
        arguments = {
            parameter.name: self.names.arguments[operation.pointer, parameter.pointer]
            for parameter in operation.parameters
        }
        roles = (
            (paging.parameter, "chooses the page"),
            (paging.size, "says how long a page is"),
        )
        said = [
            f"{code(arguments[wire])} {role}"
            for wire, role in roles
            if wire in arguments
        ]
        walk = "`iter_all()` on the result walks this page and all that follow"
        return MarkdownText(f"{'; '.join((walk, *said))}.")

    def example(self, operation: Operation) -> PythonExample:
        """The call, by either client."""
        has_result = self._call(operation).result != NONE
        return self._examples.call(operation, "result = " if has_result else "")

    def type_of(self, schema: Schema, here: str) -> MarkdownCell:
        """A type, with links from the page of the definition `here`."""
        return self._links.cell(self._types.write(schema), here)

    def properties(self, definition: Definition) -> tuple[Row, ...]:
        """The rows of the table of properties."""
        schema = unwrapped(definition.schema)
        if not isinstance(schema, Object):
            return ()
        owners = owners_of(definition, self.api.definitions)
        return tuple(
            self._property(
                prop, self.names.fields[owners[prop.name], prop.name], definition.id
            )
            for prop in properties_of(schema, self.api.definitions)
        )

    def values(self, definition: Definition) -> tuple[ValueRow, ...]:
        """The rows of the table of an enumeration."""
        schema = definition.schema
        if not isinstance(schema, Enumeration):
            return ()
        return tuple(
            ValueRow(
                plain(self.names.members[definition.id, index]),
                (
                    quoted(value.value)
                    if isinstance(value.value, str)
                    else plain(literal(value.value))
                ),
                cell(value.description),
            )
            for index, value in enumerate(schema.values)
        )

    def instance(self, definition: Definition) -> PythonInstance | None:
        """A model with the values of an example, if the description has one."""
        return self._examples.instance(definition)

    def _call(self, operation: Operation) -> _Call:
        call = self._calls.get(operation.pointer)
        if call is None:
            call = self._calls[operation.pointer] = _Call(
                self._arguments(operation),
                result_view(operation, self._types, STREAMS).written,
            )
        return call

    def _arguments(self, operation: Operation) -> tuple[_Argument, ...]:
        """In the order of the signature: what is required, then what goes by name."""
        parameters = [self._parameter(operation, p) for p in operation.parameters]
        body = tuple(self._body(operation.body)) if operation.body else ()
        return (
            *(a for a in parameters if a.positional),
            *(a for a in body if a.positional),
            *(a for a in parameters if not a.positional),
            *(a for a in body if not a.positional),
        )

    def _parameter(self, operation: Operation, parameter: Parameter) -> _Argument:
        """An argument, which looks the same in all operations that share it."""
        name = self.names.arguments[operation.pointer, parameter.pointer]
        key = (parameter.pointer, name)
        argument = self._parameters.get(key)
        if argument is None:
            argument = self._parameters[key] = self._argument(parameter, name)
        return argument

    def _argument(self, parameter: Parameter, name: str) -> _Argument:
        said = parameter.annotations
        facts = (
            *_wire_name(parameter.name, name),
            *_values_fact(values_of(parameter.schema, self.api.definitions)),
            *self._limits_fact(parameter.schema),
        )
        row = Row(
            plain(name),
            self.type_of(parameter.schema, ""),
            cell(said.description),
            notes(_tags(said, parameter.required), facts),
        )
        return _Argument(row, parameter.required)

    def _body(self, body: RequestBody) -> Iterator[_Argument]:
        written = body_type(body, self._types)
        row = Row(
            plain("body"),
            self._links.cell(written, ""),
            cell(body.description),
            REQUIRED if body.required else OPTIONAL,
        )
        yield _Argument(row, body.required)
        names = [content.name for content in body.contents]
        if len(names) > 1:
            tags = (OPTIONAL, default_tag(plain(literal(names[0]))))
            row = Row(
                plain("media_type"),
                self._links.cell(STR, ""),
                MarkdownCell("How the body is sent."),
                notes(tags, (values_fact(names),)),
            )
            yield _Argument(row, False)

    def _property(self, prop: Property, name: str, here: str) -> Row:
        """The row of a property, which looks the same on the page of each heir.

        Only pages that hold what a property may speak of have rows of their own.
        """
        page = here if here in self._holders else ""
        key = (prop.pointer, name, prop.required, page)
        row = self._rows.get(key)
        if row is None:
            row = self._rows[key] = self._row(prop, name, page)
        return row

    def _row(self, prop: Property, name: str, here: str) -> Row:
        written = self._types.write(prop.schema)
        allowed = values_of(prop.schema, self.api.definitions)
        is_elsewhere = len(allowed) > _LISTED and self._links.leads(written)
        facts = (
            *_wire_name(prop.name, name),
            *(() if is_elsewhere else _values_fact(allowed)),
            *self._limits_fact(prop.schema),
        )
        return Row(
            plain(name),
            self._links.cell(written, here),
            cell(prop.annotations.description),
            notes(_tags(prop.annotations, prop.required), facts),
        )

    def _limits_fact(self, schema: Schema) -> tuple[MarkdownCell, ...]:
        return limits_fact(constraints_of(schema, self.api.definitions))


@dataclass(frozen=True, slots=True)
class _Argument:
    """An argument as the table shows it, and where the signature has it."""

    row: Row
    positional: bool


@dataclass(frozen=True, slots=True)
class _Call:
    """What several places of a page say of one operation."""

    arguments: tuple[_Argument, ...]
    result: TypeText


def _tags(said: Annotations, required: bool) -> Iterator[MarkdownCell]:
    yield REQUIRED if required else OPTIONAL
    if said.default is not ABSENT:
        yield default_tag(plain(literal(said.default)))
    if said.read_only:
        yield READ_ONLY
    if said.write_only:
        yield WRITE_ONLY
    if said.deprecated:
        yield DEPRECATED


def _values_fact(allowed: tuple[EnumValue, ...]) -> tuple[MarkdownCell, ...]:
    return (values_fact(str(v.value) for v in allowed),) if allowed else ()


def _wire_name(wire: str, name: str) -> tuple[MarkdownCell, ...]:
    return (fact("Wire name", code(wire)),) if wire != name else ()
