"""The Java flavour."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property

from .....model import (
    ABSENT,
    Absent,
    Api,
    Definition,
    Enumeration,
    JsonValue,
    Object,
    Operation,
    Parameter,
    Schema,
)
from .....names import Candidate, allocate
from .....render import Code, MarkdownCell, MarkdownText
from ...escape import bold, cell, link, plain, quoted
from ...flavour import Detail
from ...notes import OPTIONAL, default_tag, notes, values_fact
from ...pages import Pages, pages_of, tag_of
from ...rows import Row, ValueRow
from ...schemas import preferred, properties_of, unwrapped, values_of
from .examples import Argument, JavaExample, argument, string
from .names import argument_names, constant, lower_camel, names_of
from .types import FILE, JavaType, JavaTypes

_SUFFIX = ".html"
_BODY = "body"
_NOWHERE = "http://localhost"


@dataclass(frozen=True, slots=True)
class JavaFlavour:
    """Java, for an SDK in `package`."""

    package: str

    def dialect(self, api: Api) -> JavaDialect:
        """Java, speaking of an API."""
        return JavaDialect(api, self.package)


@dataclass(frozen=True, slots=True)
class _Parameter:
    """What a table and an example say of one parameter, or of the body."""

    name: str
    type: JavaType
    description: str
    required: bool
    schema: Schema | None
    default: JsonValue | Absent = ABSENT


@dataclass(frozen=True)
class JavaDialect:
    """Java, bound to one API."""

    api: Api
    package: str

    key = "java"
    detail = Detail.LAYOUT

    @property
    def pages(self) -> Pages:
        """The names of everything, and the pages that it stands on."""
        return self._pages

    @cached_property
    def _pages(self) -> Pages:
        return pages_of(self.api, names_of(self.api), _SUFFIX)

    @cached_property
    def _types(self) -> JavaTypes:
        definitions = self.api.definitions
        classes = self.pages.names.models
        objects = {
            id_: name
            for id_, name in classes.items()
            if isinstance(unwrapped(definitions[id_].schema), Object)
        }
        return JavaTypes(definitions, classes, objects)

    @property
    def start(self) -> None:
        """Pages of this layout do not say how to begin."""

    def signature(self, operation: Operation) -> MarkdownText:
        """The call in one line, with a link to what it returns."""
        result = self._result(operation)
        names = ", ".join(p.name for p in self._parameters(operation))
        method = self.pages.names.methods[operation.pointer]
        shown = self._linked(result, plain(result.text), "") if result else "Void"
        return MarkdownText(f"{shown} {plain(method)}({plain(names)})")

    def arguments(self, operation: Operation) -> tuple[Row, ...]:
        """The rows of the table of parameters."""
        return tuple(
            Row(
                plain(parameter.name),
                self._cell(parameter.type, ""),
                cell(parameter.description),
                self._notes(parameter),
            )
            for parameter in self._parameters(operation)
        )

    def returns(self, operation: Operation) -> MarkdownText:
        """The type of the result."""
        result = self._result(operation)
        if result is None:
            return MarkdownText("null (empty response body)")
        return MarkdownText(self._cell(result, ""))

    def paging(self, operation: Operation) -> MarkdownText:
        """Pages of this layout do not speak of paging."""
        return MarkdownText()

    def example(self, operation: Operation) -> JavaExample:
        """The call, with a value for every parameter."""
        names = self.pages.names
        result = self._result(operation)
        server = self.api.servers[0].default_url if self.api.servers else _NOWHERE
        return JavaExample(
            package=Code(self.package),
            class_name=Code(names.groups[tag_of(operation)]),
            base_path=string(server),
            method=Code(names.methods[operation.pointer]),
            arguments=tuple(map(self._argument, self._parameters(operation))),
            result=Code(result.text) if result else None,
        )

    def type_of(self, schema: Schema, here: str) -> MarkdownCell:
        """A type, with links from the page of the definition `here`."""
        return self._cell(self._types.write(schema), here)

    def properties(self, definition: Definition) -> tuple[Row, ...]:
        """The rows of the table of properties."""
        schema = unwrapped(definition.schema)
        if not isinstance(schema, Object):
            return ()
        properties = properties_of(schema, self.api.definitions)
        names = allocate(
            Candidate(p.name, (lower_camel(p.name) or "value",)) for p in properties
        )
        return tuple(
            Row(
                plain(names[prop.name]),
                self.type_of(prop.schema, definition.id),
                cell(prop.annotations.description),
                MarkdownCell() if prop.required else OPTIONAL,
            )
            for prop in properties
        )

    def values(self, definition: Definition) -> tuple[ValueRow, ...]:
        """The rows of the table of an enumeration."""
        schema = unwrapped(definition.schema)
        if not isinstance(schema, Enumeration):
            return ()
        names = allocate(
            Candidate(str(index), (constant(value),))
            for index, value in enumerate(schema.values)
        )
        return tuple(
            ValueRow(
                plain(names[str(index)]),
                (quoted if isinstance(value.value, str) else plain)(_text(value.value)),
                MarkdownCell(),
            )
            for index, value in enumerate(schema.values)
        )

    def instance(self, definition: Definition) -> None:
        """Pages of this layout show no instances."""

    def _parameters(self, operation: Operation) -> tuple[_Parameter, ...]:
        """All parameters, those that are required first, and the body last."""
        names = argument_names(operation)
        ordered = sorted(operation.parameters, key=lambda p: not p.required)
        found = [self._parameter(p, names[p.pointer]) for p in ordered]
        if operation.body:
            content = preferred(operation.body.contents)
            schema = content.schema if content else None
            found.append(
                _Parameter(
                    _BODY,
                    self._types.write(schema) if schema else FILE,
                    operation.body.description,
                    operation.body.required,
                    schema,
                )
            )
        return tuple(found)

    def _parameter(self, parameter: Parameter, name: str) -> _Parameter:
        return _Parameter(
            name,
            self._types.write_parameter(parameter.schema),
            parameter.annotations.description,
            parameter.required,
            parameter.schema,
            parameter.annotations.default,
        )

    def _argument(self, parameter: _Parameter) -> Argument:
        return argument(
            parameter.type, parameter.name, parameter.description, parameter.default
        )

    def _notes(self, parameter: _Parameter) -> MarkdownCell:
        tags = [] if parameter.required else [OPTIONAL]
        if parameter.default is not ABSENT:
            tags.append(default_tag(plain(_text(parameter.default))))
        schema = parameter.schema
        allowed = values_of(schema, self.api.definitions) if schema else ()
        facts = (values_fact(_text(v.value) for v in allowed),) if allowed else ()
        return notes(tags, facts)

    def _result(self, operation: Operation) -> JavaType | None:
        """The type of the first successful response that has a body."""
        for response in operation.successes:
            content = preferred(response.contents)
            if content:
                return self._types.write(content.schema) if content.schema else FILE
        return None

    def _cell(self, type_: JavaType, here: str) -> MarkdownCell:
        return self._linked(type_, bold(plain(type_.text)), here)

    def _linked(self, type_: JavaType, text: MarkdownCell, here: str) -> MarkdownCell:
        """The text of a type, with a link to the one model that it speaks of."""
        if len(type_.models) != 1:
            return text
        (target,) = type_.models
        if here and self.pages.sections.get(target) == here:
            return link(text, f"#{self.pages.names.models[target]}")
        return link(text, self.pages.to_model(target))


def _text(value: JsonValue | Absent) -> str:
    """A value as the page writes it."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
