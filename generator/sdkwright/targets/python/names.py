"""The one naming pass of the Python target: Api -> every name of the package."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...model import (
    Api,
    Definition,
    Enumeration,
    Object,
    Operation,
    Origin,
    Parameter,
    SecurityKind,
    ServerVariable,
    Step,
    StepKind,
)
from ...names import Candidate, Rank, allocate, words
from . import identifiers
from .identifiers import constant_case, pascal_case, snake_case
from .modules import modules_of

DEFAULT_TAG = "default"
"""The group of operations that have no tag."""

_SHARE_ACCESS_TOKEN = (SecurityKind.OAUTH2, SecurityKind.BEARER, SecurityKind.OPENID)
"""Schemes that all come down to `Authorization: Bearer` (RFC 6750)."""

_SIGNS = {"-": "minus", "+": "plus"}
_MOST_SIGNS = 3
"""How long a text may be that is named by the names of its characters."""

_CLIENT_ARGUMENTS = identifiers.ARGUMENTS_RESERVED | {
    *("access_token", "base_url", "timeout", "headers", "http_client", "options"),
    *("after_response", "before_request", "body", "deadline", "limiter", "query"),
    *("log_bodies", "max_response_bytes", "max_retries", "retry_policy"),
}
"""Arguments that every client has, whatever its API."""

_CLIENT_CLASSES = frozenset(
    (
        *("async_client", "base_async_client", "base_client", "client", "enum"),
        *("literal", "mapping", "server", "server_variable", "service"),
        *("api_key_auth", "basic_auth", "bearer_auth", "http_auth", "mutual_tls_auth"),
    )
)
"""Classes of the clients' module; that of a variable's values is named after it."""


@dataclass(frozen=True, slots=True)
class GroupNames:
    """The names of the classes that hold the operations of one tag."""

    accessor: str
    module: str
    class_name: str

    @property
    def async_class_name(self) -> str:
        """The class behind the asynchronous client's accessor."""
        return f"Async{self.class_name}"


@dataclass(frozen=True, slots=True)
class PythonNames:
    """Every name of a package, by what it names.

    Definitions go by their ids, operations by their pointers, fields and enum members
    by (definition id, wire name or index), arguments by the parameter's pointer under
    their operation's, values of server variables by (variable, index).
    """

    classes: Mapping[str, str]
    modules: Mapping[str, str]
    fields: Mapping[tuple[str, str], str]
    members: Mapping[tuple[str, int], str]
    groups: Mapping[str, GroupNames]
    methods: Mapping[str, str]
    arguments: Mapping[tuple[str, str], str]
    credentials: Mapping[str, str]
    variables: Mapping[str, str]
    choices: Mapping[tuple[str, int], str]


def name(api: Api) -> PythonNames:
    """Names everything at once, so that no later stage has to make a name up."""
    classes = _classes(api.definitions.values())
    methods = _methods(api.operations)
    credentials = _credentials(api)
    return PythonNames(
        classes=classes,
        modules=modules_of(api, classes),
        fields={
            (definition.id, wire): field
            for definition in api.definitions.values()
            for wire, field in _fields(definition).items()
        },
        members={
            (definition.id, index): member
            for definition in api.definitions.values()
            for index, member in _members(definition).items()
        },
        groups=_groups(api),
        methods=methods,
        arguments={
            (operation.pointer, pointer): argument
            for operation in api.operations
            for pointer, argument in _arguments(operation).items()
        },
        credentials=credentials,
        variables=_variables(api, credentials),
        choices={
            (variable.name, index): member
            for variable in server_variables(api)
            for index, member in _choices(variable).items()
        },
    )


def group_of(operation: Operation) -> str:
    """The tag under which an operation's method stands: its first."""
    return operation.tags[0] if operation.tags else DEFAULT_TAG


def _classes(definitions: Iterable[Definition]) -> Mapping[str, str]:
    ordered = sorted(definitions, key=lambda d: (len(d.origin.steps), d.id))
    return allocate(
        (
            Candidate(
                definition.id,
                _class_proposals(definition.origin),
                Rank.COMPONENT if definition.is_component else Rank.DERIVED,
            )
            for definition in ordered
        ),
        identifiers.CLASSES_RESERVED,
    )


def _class_proposals(origin: Origin) -> tuple[str, ...]:
    owner = pascal_case(origin.owner) or "Model"
    name = "".join((owner, *(_step_text(step) for step in origin.steps)))
    if not origin.steps:
        return (name, f"{name}Model")
    return (name, name + pascal_case(origin.media_type))


def _step_text(step: Step) -> str:
    match step.kind:
        case StepKind.PROPERTY | StepKind.PARAMETER | StepKind.HEADER:
            return pascal_case(step.text) or "Field"
        case StepKind.VARIANT:
            return (
                f"Option{int(step.text) + 1}"
                if step.text.isdigit()
                else pascal_case(step.text)
            )
        case StepKind.RESPONSE:
            return (
                "Response"
                if step.text == "200"
                else f"Response{step.text.capitalize()}"
            )
        case _:
            return step.kind.value.capitalize()


def _fields(definition: Definition) -> Mapping[str, str]:
    if not isinstance(definition.schema, Object):
        return {}
    return allocate(
        (
            Candidate(
                prop.name,
                _with_suffix(snake_case(prop.name) or "field", "field"),
            )
            for prop in definition.schema.properties
        ),
        identifiers.FIELDS_RESERVED,
    )


def _with_suffix(name: str, suffix: str) -> tuple[str, ...]:
    """A name, and what stands in where it is reserved or taken."""
    return (name, f"{name}_", f"{name}_{suffix}")


def _members(definition: Definition) -> Mapping[int, str]:
    if not isinstance(definition.schema, Enumeration):
        return {}
    names = allocate(
        (
            Candidate(str(index), (_member(value.hint or value.value),))
            for index, value in enumerate(definition.schema.values)
        ),
        identifiers.MEMBERS_RESERVED,
    )
    return {int(index): name for index, name in names.items()}


def _member(value: object) -> str:
    """The name of an enum member: its value's words, or what the value is called."""
    match value:
        case "":
            return "EMPTY"
        case bool():
            return str(value).upper()
        case int() | float():
            text = f"{value}".replace("-", "MINUS_").replace(".", "_").replace("+", "")
            return text if text.startswith("MINUS") else f"VALUE_{text}"
        case _:
            return constant_case(_spoken(str(value))) or "VALUE"


def _spoken(text: str) -> str:
    """A text with the signs that matter in words; all of them where there is no word."""
    if text[:1] in _SIGNS and text[1:2].isalnum():
        return f"{_SIGNS[text[0]]} {text[1:]}"
    if text[:1].isdigit():
        return f"value {text}"
    if words(text) or len(text) > _MOST_SIGNS:
        return text
    return " ".join(unicodedata.name(char, "") for char in text)


def _groups(api: Api) -> Mapping[str, GroupNames]:
    tags = dict.fromkeys(group_of(operation) for operation in api.operations)
    modules = allocate(
        (Candidate(tag, _with_suffix(snake_case(tag) or "api", "api")) for tag in tags),
        identifiers.ACCESSORS_RESERVED | identifiers.MODULES_RESERVED,
    )
    classes = allocate(
        (Candidate(tag, (f"{pascal_case(tag)}Api",)) for tag in tags),
        ("Client", "AsyncClient"),
    )
    return {tag: GroupNames(modules[tag], modules[tag], classes[tag]) for tag in tags}


def _methods(operations: Iterable[Operation]) -> Mapping[str, str]:
    by_group: dict[str, list[Candidate]] = {}
    for operation in operations:
        own = snake_case(operation.name_hint or operation.id) or "call"
        name = f"{own}_" if own in identifiers.METHODS_RESERVED else own
        candidate = Candidate(
            operation.pointer, (name, f"{own}_{operation.method.lower()}")
        )
        by_group.setdefault(group_of(operation), []).append(candidate)
    named: dict[str, str] = {}
    for candidates in by_group.values():
        named.update(allocate(candidates))
    return named


def _arguments(operation: Operation) -> Mapping[str, str]:
    return allocate(
        (
            Candidate(parameter.pointer, _argument_proposals(parameter))
            for parameter in operation.parameters
        ),
        ("body",) if operation.body else (),
    )


def _argument_proposals(parameter: Parameter) -> tuple[str, ...]:
    own = snake_case(parameter.name) or parameter.place.value
    name = f"{own}_" if own in identifiers.ARGUMENTS_RESERVED else own
    return (name, f"{own}_{parameter.place.value}")


def _credentials(api: Api) -> Mapping[str, str]:
    """The client's argument for each scheme that needs one.

    The schemes that send a bearer token share `access_token`, except that a second
    HTTP bearer scheme has a token of its own.
    """
    named: dict[str, str] = {}
    bearers = 0
    for scheme in api.security_schemes:
        own = snake_case(scheme.key) or "credential"
        bearers += scheme.kind is SecurityKind.BEARER
        second = scheme.kind is SecurityKind.BEARER and bearers > 1
        if scheme.kind in _SHARE_ACCESS_TOKEN and not second:
            named[scheme.key] = "access_token"
        elif scheme.kind is not SecurityKind.MUTUAL_TLS:
            named[scheme.key] = f"{own}_" if own in _CLIENT_ARGUMENTS else own
    return named


def server_variables(api: Api) -> tuple[ServerVariable, ...]:
    """The variables of the server that clients call: the first."""
    return api.servers[0].variables if api.servers else ()


def _variables(api: Api, credentials: Mapping[str, str]) -> Mapping[str, str]:
    """The client's argument for each variable of its server's URL."""
    return allocate(
        (
            Candidate(
                variable.name,
                (own := snake_case(variable.name) or "server_variable", f"{own}_name"),
            )
            for variable in server_variables(api)
        ),
        {*_CLIENT_ARGUMENTS, *_CLIENT_CLASSES, *credentials.values()},
    )


def _choices(variable: ServerVariable) -> Mapping[int, str]:
    """The members of a server variable's enum."""
    labels = variable.names or variable.values
    names = allocate(
        (
            Candidate(str(index), (_member(label),))
            for index, label in enumerate(labels)
        ),
        identifiers.MEMBERS_RESERVED,
    )
    return {int(index): name for index, name in names.items()}
