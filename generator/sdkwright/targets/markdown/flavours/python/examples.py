"""Example code in Python: whole programs, one for each client."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .....model import (
    Api,
    Definition,
    JsonValue,
    MediaType,
    Object,
    Operation,
    Parameter,
    Reference,
    RequestBody,
    SecurityKind,
)
from .....render import Code
from ....python.expressions import Written, data, imports_of, keyword
from ....python.identifiers import snake_case
from ....python.layout import Expression, Group, lay_out
from ....python.literals import string
from ....python.media import Family, family_of
from ....python.names import PythonNames
from ....python.types import Import
from ...pages import tag_of
from ...samples import sample
from .values import Values, content

_CALL_INDENT = 4
_ASYNC_CALL_INDENT = 8


@dataclass(frozen=True, slots=True)
class PythonExample:
    """The program of one call, for either client."""

    imports: Code
    async_imports: Code
    opening: Code
    async_opening: Code
    call: Code
    async_call: Code
    has_result: bool


@dataclass(frozen=True, slots=True)
class PythonInstance:
    """A statement that makes a model."""

    imports: Code
    statement: Code


@dataclass(frozen=True, slots=True)
class Examples:
    """Writes the examples of one API."""

    api: Api
    names: PythonNames
    package: str
    instances: Mapping[str, JsonValue]
    """An example of each model that has one, by the id of its definition."""

    def call(self, operation: Operation, assignment: str) -> PythonExample:
        """The program that makes a call; `assignment` takes its result, if any."""
        passed = tuple(self._passed(operation))
        accessor = self.names.groups[tag_of(operation)].accessor
        method = f"client.{accessor}.{self.names.methods[operation.pointer]}("
        arguments = tuple(argument.expression for argument in passed)
        credentials = self._credentials(operation)
        environment = frozenset[Import]({("os", "")} if credentials else ())
        needed = imports_of(passed) | environment
        models = {name for module, name in needed if not module}
        return PythonExample(
            imports=self._imports(needed, {"Client", *models}),
            async_imports=self._imports(
                needed | {("asyncio", "")}, {"AsyncClient", *models}
            ),
            opening=lay_out(Group("with Client(", credentials, ")"), 0, " as client:"),
            async_opening=lay_out(
                Group("async with AsyncClient(", credentials, ")"), 4, " as client:"
            ),
            call=lay_out(Group(f"{assignment}{method}", arguments, ")"), _CALL_INDENT),
            async_call=lay_out(
                Group(f"{assignment}await {method}", arguments, ")"), _ASYNC_CALL_INDENT
            ),
            has_result=bool(assignment),
        )

    def instance(self, definition: Definition) -> PythonInstance | None:
        """A model with the values of an example, if the description has one."""
        if definition.id not in self.instances or not isinstance(
            definition.schema, Object
        ):
            return None
        name = snake_case(self.names.classes[definition.id])
        value = self.instances[definition.id]
        made = Values(self.api, self.names).instance(value, definition)
        expression = made.expression
        if not isinstance(expression, Group):
            return None
        statement = Group(f"{name}_example = {expression.open}", expression.items, ")")
        models = {n for module, n in made.imports if not module}
        return PythonInstance(self._imports(made.imports, models), lay_out(statement))

    def _passed(self, operation: Operation) -> Iterator[Written]:
        """What is required, in the order of the signature, then what has an example."""
        for parameter in operation.parameters:
            if parameter.required:
                yield self._value(parameter)
        if operation.body:
            yield keyword("body", self._body(operation.body))
        for parameter in operation.parameters:
            said = parameter.annotations
            if not parameter.required and said.examples and not said.deprecated:
                name = self.names.arguments[operation.pointer, parameter.pointer]
                yield keyword(name, self._value(parameter))

    def _value(self, parameter: Parameter) -> Written:
        value = sample(
            parameter.schema,
            self.api.definitions,
            parameter.name,
            parameter.annotations,
        )
        return Values(self.api, self.names).argument(value, parameter.schema)

    def _body(self, body: RequestBody) -> Written:
        if not body.contents:
            return data(None)
        media_type = body.contents[0]
        value = self._body_value(media_type)
        values = Values(self.api, self.names)
        match family_of(media_type.name):
            case Family.BINARY:
                return content(value)
            case Family.TEXT:
                return data(value if isinstance(value, str) else "text")
            case Family.JSON if media_type.schema:
                return values.argument(value, media_type.schema)
            case _ if media_type.schema:
                return values.form(value, media_type.schema)
            case _:
                return data(value)

    def _body_value(self, media_type: MediaType) -> JsonValue:
        if media_type.examples:
            return media_type.examples[0].value
        if media_type.schema:
            return sample(media_type.schema, self.api.definitions, "body")
        return "content"

    def _credentials(self, operation: Operation) -> tuple[Expression, ...]:
        """What the first alternative of the operation's security asks for."""
        alternatives = (r.uses for r in operation.security if r.uses)
        uses = next(alternatives, ())
        kinds = {scheme.key: scheme.kind for scheme in self.api.security_schemes}
        found: dict[str, Expression] = {}
        for use in uses:
            name = self.names.credentials.get(use.scheme)
            if name:
                found[name] = self._credential(name, kinds[use.scheme])
        return tuple(found.values())

    def _credential(self, name: str, kind: SecurityKind) -> Expression:
        variable = f"{self.package}_{name}".upper()
        if kind is not SecurityKind.BASIC:
            return f"{name}={_from_environment(variable)}"
        parts = (f"{variable}_USER", f"{variable}_PASSWORD")
        return Group(f"{name}=(", tuple(map(_from_environment, parts)), ")")

    def _imports(self, needed: Iterable[Import], ours: Iterable[str]) -> Code:
        """The import statements as isort has them: modules, names, the package."""
        standard = sorted(i for i in needed if i[0])
        lines = [f"import {module}" for module, name in standard if not name]
        by_module: dict[str, list[str]] = {}
        for module, name in standard:
            if name:
                by_module.setdefault(module, []).append(name)
        lines += [f"from {m} import {', '.join(n)}" for m, n in by_module.items()]
        own = f"from {self.package} import {', '.join(sorted(ours))}"
        return Code("\n".join([*lines, "", own] if lines else [own]))


def instances_of(api: Api) -> Mapping[str, JsonValue]:
    """The examples of models: their own, else those of bodies that are one."""
    found: dict[str, JsonValue] = {}
    for definition in api.definitions.values():
        for example in definition.annotations.examples[:1]:
            found[definition.id] = example.value
    for media_type in _media_types(api):
        if isinstance(media_type.schema, Reference):
            for example in media_type.examples[:1]:
                found.setdefault(media_type.schema.target, example.value)
    return found


def _media_types(api: Api) -> Iterator[MediaType]:
    for operation in api.operations:
        if operation.body:
            yield from operation.body.contents
        for response in operation.responses:
            yield from response.contents


def _from_environment(variable: str) -> str:
    return f"os.environ[{string(variable)}]"
