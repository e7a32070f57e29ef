"""View data of the README: what its examples call, from the description's operations.

Where an API has nothing of a kind (no listing, no stream, no upload), its README has no
example of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ....model import (
    Api,
    JsonValue,
    MediaType,
    Object,
    Operation,
    Place,
    Reference,
    Scalar,
    ScalarKind,
    Schema,
    SecurityKind,
    SecurityScheme,
)
from ....render import Code, PyString
from ..client_names import server_variables
from ..expressions import Written, data, keyword
from ..imports import sample_block
from ..layout import Expression, Group, flat, lay_out
from ..literals import string
from ..media import Family, family_of
from ..names import PythonNames
from ..options import PythonOptions
from ..samples import Sampler
from .arguments import idempotency_header
from .client import has_application
from .permissions import accessor_of
from .security import text_credentials
from .webhooks import webhooks_view

_AUTHORIZATION_URL = "https://login.example.com/authorize"
_FILE = "upload.bin"
_TEXT = "..."
_STRING = Scalar(ScalarKind.STRING)


@dataclass(frozen=True, slots=True)
class QuickView:
    """The first call that a README shows, and the same in other places."""

    credentials: Code
    imports: Code
    async_imports: Code
    method: Code
    """The method, as it stands behind `client.`."""
    call: Code
    """The statement where it is indented by four, as `call_deeper` by eight."""
    call_deeper: Code
    async_call: Code
    patient: Code
    """The statement with a client called so, as for `watched`."""
    watched: Code
    fake: Code
    """The statement in a test, whose client is `fake_client`."""
    by_hand: Code
    """The same call without the method."""


@dataclass(frozen=True, slots=True)
class SignInView:
    """Where people sign in: URLs as strings, and the client's argument for the token."""

    authorization_url: PyString
    token_url: PyString
    device_url: PyString | None
    argument: str


@dataclass(frozen=True, slots=True)
class SampleView:
    """A call with the imports that it needs, which may be none."""

    imports: Code
    call: Code


@dataclass(frozen=True, slots=True)
class RepeatedView:
    """A call that carries a key by which the server knows it again."""

    header: PyString
    imports: Code
    call: Code


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """The examples of a README; None where the API has nothing of the kind."""

    quick: QuickView | None
    application: bool
    """Whether a client can get tokens with an id and a secret."""
    sign_in: SignInView | None
    region: Code | None
    """An argument of the client that chooses a server."""
    repeated: RepeatedView | None
    listing: Code | None
    stream: SampleView | None
    download: SampleView | None
    upload: SampleView | None
    permission: Code | None
    """What is looked up among the permissions: an operation, as a string."""
    webhook: Code | None
    """The constant of a webhook that is read."""


def readme_view(api: Api, names: PythonNames, options: PythonOptions) -> ReadmeView:
    """The view of a package's README."""
    return ReadmeView(
        quick=_quick(api, names, options) if api.operations else None,
        application=has_application(api),
        sign_in=next(_sign_ins(api, names), None),
        region=next(_regions(api, names), None),
        repeated=next(_repeated(api, names, options), None),
        listing=_listing(api, names),
        stream=next(_streams(api, names, options), None),
        download=next(_downloads(api, names, options), None),
        upload=next(_uploads(api, names, options), None),
        permission=_permission(api, names),
        webhook=_webhook(api, names),
    )


def _quick(api: Api, names: PythonNames, options: PythonOptions) -> QuickView:
    operation = _simplest(api)
    call = Sampler(api, names).call(operation)
    package = options.package
    return QuickView(
        credentials=_credentials(api, names, options),
        imports=sample_block(call.imports | {("", "Client")}, package),
        async_imports=sample_block(call.imports | {("", "AsyncClient")}, package),
        method=Code(call.accessor),
        call=lay_out(call.expression("result = client."), 4),
        call_deeper=lay_out(call.expression("result = client."), 8),
        async_call=lay_out(call.expression("result = await client."), 8),
        patient=lay_out(call.expression("result = patient."), 0),
        watched=lay_out(call.expression("result = watched."), 0),
        fake=lay_out(call.expression("result = fake_client."), 4),
        by_hand=_by_hand(api, names, operation),
    )


def _credentials(api: Api, names: PythonNames, options: PythonOptions) -> Code:
    """The arguments that give a client its credentials from the environment."""
    prefix = options.variable_prefix
    arguments = text_credentials(api, names)
    return Code(", ".join(f'{a}=os.environ["{prefix}_{a.upper()}"]' for a in arguments))


def _simplest(api: Api) -> Operation:
    """The operation to begin with: a GET with the fewest arguments."""
    return min(
        api.operations,
        key=lambda o: (o.method != "GET", sum(p.required for p in o.parameters)),
    )


def _by_hand(api: Api, names: PythonNames, operation: Operation) -> Code:
    sampler = Sampler(api, names)
    items: list[Expression] = [string(operation.method), string(operation.path)]
    for place in (Place.PATH, Place.QUERY):
        values: dict[str, JsonValue] = {
            parameter.name: sampler.example_of(parameter)
            for parameter in operation.parameters
            if parameter.place is place and parameter.required
        }
        if values:
            items.append(keyword(place, data(values)).expression)
    body = sampler.body(operation)
    if body:
        items.append(keyword("body", body).expression)
    items.append("returns=object")
    return lay_out(Group("answer = client.request(", tuple(items), ")"), 0)


def _sign_ins(api: Api, names: PythonNames) -> Iterator[SignInView]:
    """Where people sign in, as a scheme of OAuth 2 describes it, or a usual place."""
    for scheme in api.security_schemes:
        token_url = _url(api, scheme, "token_url")
        if scheme.kind is SecurityKind.OAUTH2 and token_url:
            device_url = _url(api, scheme, "device_authorization_url")
            yield SignInView(
                string(_url(api, scheme, "authorization_url") or _AUTHORIZATION_URL),
                string(token_url),
                string(device_url) if device_url else None,
                names.credentials[scheme.key],
            )


def _url(api: Api, scheme: SecurityScheme, name: str) -> str:
    """A URL of the first flow that has it; variables of the server by their defaults."""
    url = next((found for f in scheme.flows if (found := str(getattr(f, name)))), "")
    for variable in server_variables(api):
        url = url.replace(f"{{{variable.name}}}", variable.default)
    return url


def _regions(api: Api, names: PythonNames) -> Iterator[Code]:
    """Arguments that choose another server than the usual one."""
    for variable in server_variables(api):
        others = [n for n, v in enumerate(variable.values) if v != variable.default]
        if variable.default in variable.values and others:
            choice = names.choices[variable.name, others[0]].lower()
            yield Code(f"{names.variables[variable.name]}={string(choice)}")


def _repeated(
    api: Api, names: PythonNames, options: PythonOptions
) -> Iterator[RepeatedView]:
    """Calls that carry a key by which the server knows them again."""
    for operation in api.operations:
        header = idempotency_header(operation)
        if operation.method == "POST":
            header = header or options.idempotency_header
        if header:
            call = Sampler(api, names).call(operation)
            yield RepeatedView(
                string(header),
                sample_block(call.imports, options.package),
                lay_out(call.expression("again."), 0),
            )


def _listing(api: Api, names: PythonNames) -> Code | None:
    """The call of the simplest operation that answers page by page."""
    paged = [operation for operation in api.operations if operation.pagination]
    if not paged:
        return None
    operation = min(paged, key=lambda o: sum(p.required for p in o.parameters))
    call = Sampler(api, names).call(operation)
    return lay_out(call.expression("page = client."), 0)


def _streams(
    api: Api, names: PythonNames, options: PythonOptions
) -> Iterator[SampleView]:
    """Calls whose answers come item by item, whatever else may come."""
    for operation in api.operations:
        families = {family_of(c.name) for r in operation.successes for c in r.contents}
        if families and families <= {Family.EVENTS, Family.LINES}:
            call = Sampler(api, names).call(operation)
            written = lay_out(call.expression("with client."), 0, " as stream:")
            yield SampleView(sample_block(call.imports, options.package), written)


def _downloads(
    api: Api, names: PythonNames, options: PythonOptions
) -> Iterator[SampleView]:
    """Downloads: of files first, then of the simplest answer."""
    files = (
        operation
        for operation in api.operations
        for response in operation.successes[:1]
        if any(family_of(c.name) is Family.BINARY for c in response.contents)
    )
    for operation in (*files, *([_simplest(api)] if api.operations else [])):
        call = Sampler(api, names).call(operation)
        imports = call.imports | {("", "Download")}
        items = ("to", f"client.{call.accessor}", *call.arguments)
        written = lay_out(Group("client.download(", items, ")"), 0)
        yield SampleView(sample_block(imports, options.package), written)


def _uploads(
    api: Api, names: PythonNames, options: PythonOptions
) -> Iterator[SampleView]:
    """Calls that send a file: as their body, or as a part of it."""
    for operation in api.operations:
        for content in operation.body.contents[:1] if operation.body else ():
            body = _file_body(api, content)
            if body is None:
                continue
            call = Sampler(api, names).call(operation)
            others = [a for a in call.arguments if not flat(a).startswith("body=")]
            sent = replace(
                call, arguments=(*others, keyword("body", Written(body)).expression)
            )
            imports = call.imports | {("pathlib", "Path")}
            yield SampleView(
                sample_block(imports, options.package),
                lay_out(sent.expression("client."), 0),
            )


def _file_body(api: Api, content: MediaType) -> Expression | None:
    """A body with a file in it; None where the content has no place for one."""
    path = f"Path({string(_FILE)})"
    match family_of(content.name):
        case Family.BINARY:
            return path
        case Family.MULTIPART:
            parts = tuple(
                f"{string(name)}: {path if is_file else string(_TEXT)}"
                for name, is_file in _parts(api, content.schema)
            )
            return Group("{", parts, "}") if any(path in p for p in parts) else None
        case _:
            return None


def _parts(api: Api, schema: Schema | None) -> Iterator[tuple[str, bool]]:
    """The files of a form and its required texts, and which of them are files."""
    match schema:
        case Reference(target):
            yield from _parts(api, api.definitions[target].schema)
        case Object():
            for member in schema.properties:
                kind = member.schema
                is_file = isinstance(kind, Scalar) and kind.format == "binary"
                if is_file or (member.required and kind == _STRING):
                    yield member.name, is_file
        case _:
            return


def _permission(api: Api, names: PythonNames) -> Code | None:
    """The accessor of the first operation that says what it requires."""
    asking = [operation for operation in api.operations if operation.permissions]
    return Code(string(accessor_of(names, asking[0]))) if asking else None


def _webhook(api: Api, names: PythonNames) -> Code | None:
    """The constant that reads all webhooks, or that of the first that has one."""
    found = (
        constant.name
        for view in webhooks_view(api, names)
        for constant in (*view.together[1:], *view.constants)
    )
    first = next(found, None)
    return Code(first) if first else None
