"""View data of `client.py`: what is common to all calls, and the two clients."""

from __future__ import annotations

from dataclasses import dataclass

from ....model import (
    Api,
    SecurityKind,
    SecurityScheme,
    Server,
    ServerVariable,
)
from ....render import Code, Identifier
from ..identifiers import pascal_case
from ..imports import import_block
from ..layout import Expression, Group, lay_out
from ..literals import string
from ..names import GroupNames, PythonNames, server_variables
from ..options import PythonOptions
from ..titles import title_said
from .service import application_url, service_view

_TOKEN_KINDS = (SecurityKind.BEARER, SecurityKind.OAUTH2, SecurityKind.OPENID)


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of the constructors."""

    name: str
    doc: str
    sync_declared: str
    async_declared: str


@dataclass(frozen=True, slots=True)
class ChoiceMember:
    """A value of a server variable by its name."""

    name: str
    value: Code


@dataclass(frozen=True, slots=True)
class Choices:
    """The enum of a server variable, and the names that may stand for its members."""

    name: str
    doc: str
    members: tuple[ChoiceMember, ...]
    names: Code
    names_doc: str


@dataclass(frozen=True, slots=True)
class Lead:
    """How one of the clients leads to a class of operations."""

    class_name: str
    signature: Code
    imported: Code


@dataclass(frozen=True, slots=True)
class Accessor:
    """A property of a client that leads to the operations of one tag."""

    names: GroupNames
    doc: str
    sync: Lead
    awaited: Lead


@dataclass(frozen=True, slots=True)
class ClientView:
    """All of `client.py`."""

    heading: str
    doc: str
    async_doc: str
    imports: Code
    typing_imports: Code
    choices: tuple[Choices, ...]
    service: Code
    arguments: tuple[Argument, ...]
    signature: Code
    async_signature: Code
    construction: Code
    accessors: tuple[Accessor, ...]


def client_view(api: Api, names: PythonNames, options: PythonOptions) -> ClientView:
    """The view of the clients of a package."""
    server = api.servers[0] if api.servers else None
    chosen = tuple(v for v in server_variables(api) if v.default in v.values)
    arguments = _arguments(api, names, server, options)
    service, imports = service_view(api, names, options)
    about = {tag.name: tag.description for tag in api.tags}
    bases = {
        ("_runtime.client", "BaseAsyncClient"),
        ("_runtime.client", "BaseClient"),
        ("typing", "TYPE_CHECKING"),
    }
    if chosen:
        bases |= {("enum", "Enum"), ("typing", "Literal")}
    for_types = {
        ("_runtime.options", "AsyncClientOptions"),
        ("_runtime.options", "ClientOptions"),
        ("typing", "Unpack"),
        *(("_runtime.auth", "TokenSource") for _ in token_schemes(api)),
        *((f"api.{g.module}", g.class_name) for g in names.groups.values()),
        *((f"api.{g.module}", g.async_class_name) for g in names.groups.values()),
    }
    return ClientView(
        heading=f"The clients of {title_said(api.title)}.",
        doc=f"Calls {title_said(api.title)} and waits for its answers.",
        async_doc=f"Calls {title_said(api.title)}; every call is awaited.",
        imports=import_block(imports | bases, ""),
        typing_imports=import_block(for_types, "", 4),
        choices=tuple(_choices(names, variable) for variable in chosen),
        service=lay_out(service),
        arguments=arguments,
        signature=_signature(tuple(a.sync_declared for a in arguments)),
        async_signature=_signature(tuple(a.async_declared for a in arguments)),
        construction=lay_out(_construction(names, server, has_application(api)), 8),
        accessors=tuple(
            Accessor(
                group,
                about.get(tag) or f"The operations under {tag}.",
                _lead(group, group.class_name),
                _lead(group, group.async_class_name),
            )
            for tag, group in names.groups.items()
        ),
    )


def _lead(group: GroupNames, class_name: str) -> Lead:
    opening = f"def {Identifier(group.accessor)}("
    return Lead(
        class_name,
        lay_out(Group(opening, ("self",), ")"), 4, f" -> {Identifier(class_name)}:"),
        import_block(((f"api.{group.module}", class_name),), "", 8),
    )


def _signature(declared: tuple[str, ...]) -> Code:
    # Nothing can stand between a bare star and the options.
    star = ("*",) if len(declared) > 1 else ()
    return lay_out(
        Group("def __init__(", ("self", *star, *declared), ")"), 4, " -> None:"
    )


def token_schemes(api: Api) -> tuple[SecurityScheme, ...]:
    """The schemes that send access tokens."""
    return tuple(s for s in api.security_schemes if s.kind in _TOKEN_KINDS)


def has_application(api: Api) -> bool:
    """Whether a client can get tokens with an id and a secret."""
    return any(
        application_url(scheme) or scheme.kind is SecurityKind.OPENID
        for scheme in api.security_schemes
    )


def _arguments(
    api: Api, names: PythonNames, server: Server | None, options: PythonOptions
) -> tuple[Argument, ...]:
    found: dict[str, Argument] = {}
    for scheme in api.security_schemes:
        name = names.credentials.get(scheme.key)
        if name:
            origin = f"{options.variable_prefix}_{name.upper()}"
            found.setdefault(name, _credential(name, scheme, origin))
    if has_application(api):
        found |= {name: _plain(name, doc, _OPTIONAL) for name, doc in _APPLICATION}
    for variable in server.variables if server else ():
        name = names.variables[variable.name]
        found[name] = _variable(names, variable)
    found["options"] = Argument(
        "options",
        "`base_url`, `timeout`, `max_retries`, `headers`, `http_client` and others;"
        " see `ClientOptions`.",
        "**options: Unpack[ClientOptions]",
        "**options: Unpack[AsyncClientOptions]",
    )
    return tuple(found.values())


_OPTIONAL = "str | None = None"
_APPLICATION = (
    ("client_id", "With `client_secret`, gets access tokens and renews them."),
    ("client_secret", "The secret that belongs to `client_id`."),
)


def _plain(name: str, doc: str, declared: str) -> Argument:
    return Argument(name, doc, f"{name}: {declared}", f"{name}: {declared}")


def _credential(name: str, scheme: SecurityScheme, origin: str) -> Argument:
    otherwise = f"By default the environment's `{origin}`."
    if scheme.kind in _TOKEN_KINDS:
        doc = f"Sent as a bearer token, or a source of them. {otherwise}"
        return _plain(name, doc, "str | TokenSource | None = None")
    if scheme.kind is SecurityKind.BASIC:
        doc = f"A user name and a password. {otherwise}"
        return _plain(name, doc, "tuple[str, str] | None = None")
    where = f"Sent as the {scheme.place} {scheme.parameter}."
    how = f"Sent behind `Authorization: {scheme.http_scheme.capitalize()}`."
    doc = f"{where if scheme.parameter else how} {otherwise}"
    return _plain(name, doc, _OPTIONAL)


def _variable(names: PythonNames, variable: ServerVariable) -> Argument:
    name = names.variables[variable.name]
    doc = variable.description or f"The part {variable.name} of the server's address."
    if variable.default not in variable.values:
        return _plain(name, doc, f"str = {string(variable.default)}")
    choice = pascal_case(name)
    default = names.choices[variable.name, variable.values.index(variable.default)]
    return _plain(name, doc, f'{choice} | {choice}Name = "{default.lower()}"')


def _choices(names: PythonNames, variable: ServerVariable) -> Choices:
    name = pascal_case(names.variables[variable.name])
    members = tuple(
        ChoiceMember(names.choices[variable.name, index], Code(string(value)))
        for index, value in enumerate(variable.values)
    )
    labels = tuple(string(member.name.lower()) for member in members)
    return Choices(
        name=name,
        doc=variable.description or f"Values of `{variable.name}`.",
        members=members,
        names=lay_out(Group(f"{name}Name = Literal[", labels, "]")),
        names_doc=f"The members of `{name}` by their names.",
    )


def _construction(
    names: PythonNames, server: Server | None, application: bool
) -> Group:
    """The call of the base's constructor."""
    items: list[Expression] = ["_SERVICE"]
    if names.credentials:
        given = dict.fromkeys(names.credentials.values())
        if application:
            given |= dict.fromkeys(name for name, _ in _APPLICATION)
        entries = (f"{string(name)}: {name}" for name in given)
        items.append(Group("credentials={", tuple(entries), "}"))
    variables = server.variables if server else ()
    if variables:
        values = (f"{string(v.name)}: {names.variables[v.name]}" for v in variables)
        items.append(Group("variables={", tuple(values), "}"))
    items.append("**options")
    return Group("super().__init__(", tuple(items), ")")
