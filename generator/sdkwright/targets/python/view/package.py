"""View data of what surrounds the code: metadata, README, the lazy `__init__`s."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ....model import Api, Operation
from ....render import Code, Identifier
from ..docstrings import one_line
from ..filters import toml
from ..imports import import_block, sample_block
from ..layout import WIDTH, lay_out
from ..literals import string
from ..names import PythonNames
from ..options import PythonOptions
from ..samples import Sampler
from .client import ClientView, has_application
from .models import ModelModule
from .permissions import accessor_of
from .security import text_credentials
from .webhooks import webhooks_view

_AUTHOR = re.compile(r"(?P<name>.*?)\s*<?(?P<address>[^\s<>@]+@[^\s<>@]+)>?")
_ERROR_CLASS = re.compile(r"^class ([A-Z]\w*Error)\b", re.MULTILINE)
_HTTP_REQUIREMENTS = {"httpx": "httpx>=0.27", "httpx2": "httpx2>=2"}
_LONGEST_SUMMARY = 512
"""Package indexes refuse longer ones."""
_COLUMN = 12
"""Where the entries of a lazy package stand."""

_CLIENTS = ("AsyncClient", "Client")
_ERRORS = ("ApiConnectionError", "ApiError", "ApiStatusError", "ApiTimeoutError")


@dataclass(frozen=True, slots=True)
class FormerClass:
    """A former name of a class: a statement for type checkers, and an entry."""

    statement: Code
    entry: Code


@dataclass(frozen=True, slots=True)
class LazyPackage:
    """An `__init__` that imports nothing until it is asked.

    `statements` are what type checkers see, `entries` what happens at run time: a
    module and the names that the package takes from it.
    """

    doc: str
    runtime: Code
    statements: tuple[Code, ...]
    entries: tuple[Code, ...]
    version: str = ""
    former: tuple[FormerClass, ...] = ()


@dataclass(frozen=True, slots=True)
class QuickView:
    """The first call that a README shows."""

    credentials: Code
    imports: Code
    async_imports: Code
    call: Code
    async_call: Code


@dataclass(frozen=True, slots=True)
class PackageView:
    """What README and pyproject.toml say."""

    title: str
    summary: str
    package: str
    distribution: str
    version: str
    licence: str
    source: str
    quick: QuickView | None
    prefix: str
    """What the names of environment variables begin with."""
    application: bool
    """Whether a client can get tokens with an id and a secret."""
    http_library: str
    http_requirement: str
    listing: Code | None = None
    """The call whose result the README walks page by page."""
    permission: Code | None = None
    """What the README looks up among the permissions: an operation, as a string."""
    webhook: Code | None = None
    """The constant of a webhook that the README reads."""
    authors: tuple[Code, ...] = ()
    keywords: tuple[str, ...] = ()
    urls: tuple[tuple[str, str], ...] = ()
    dependencies: tuple[str, ...] = ()
    extras: tuple[tuple[str, tuple[str, ...]], ...] = ()


def package_view(api: Api, names: PythonNames, options: PythonOptions) -> PackageView:
    """The view of a package's metadata and README."""
    return PackageView(
        title=api.title,
        summary=_summary(api.summary or api.description)
        or f"A client for {api.title}.",
        package=options.package,
        distribution=options.distribution,
        version=options.version,
        licence=options.licence,
        source=f"src/{options.package}",
        quick=_quick(api, names, options) if api.operations else None,
        prefix=options.variable_prefix,
        application=has_application(api),
        http_library=options.http_library,
        http_requirement=_HTTP_REQUIREMENTS[options.http_library],
        listing=_listing(api, names),
        permission=_permission(api, names),
        webhook=_webhook(api, names),
        authors=tuple(_author(text) for text in options.authors),
        keywords=options.keywords,
        urls=tuple(options.urls.items()),
        dependencies=options.dependencies,
        extras=tuple({**_webhook_extras(api), **options.extras}.items()),
    )


def _summary(text: str) -> str:
    """The first paragraph, as far as there is room for it in a package's metadata."""
    said = one_line(text.strip()[: 2 * _LONGEST_SUMMARY])
    if len(said) <= _LONGEST_SUMMARY:
        return said
    return f"{textwrap.wrap(said, _LONGEST_SUMMARY - 2, break_on_hyphens=False)[0]} …"


def _listing(api: Api, names: PythonNames) -> Code | None:
    """The call of the simplest operation that answers page by page."""
    paged = [operation for operation in api.operations if operation.pagination]
    if not paged:
        return None
    operation = min(paged, key=lambda o: sum(p.required for p in o.parameters))
    call = Sampler(api, names).call(operation)
    return lay_out(call.expression("page = client."), 0)


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


def _webhook_extras(api: Api) -> dict[str, tuple[str, ...]]:
    """What installs the package that checks ed25519 signatures."""
    return {"ed25519": ("cryptography>=42",)} if api.webhooks else {}


def _author(text: str) -> Code:
    """An author as the metadata of projects have it (PEP 621, authors)."""
    match = _AUTHOR.fullmatch(text.strip())
    name, address = match.group("name", "address") if match else (text, None)
    fields = {"name": name, "email": address}
    given = ", ".join(
        f"{key} = {toml(value)}" for key, value in fields.items() if value
    )
    return Code(f"{{ {given} }}")


def _quick(api: Api, names: PythonNames, options: PythonOptions) -> QuickView:
    operation = _simplest(api)
    call = Sampler(api, names).call(operation)
    package = options.package
    return QuickView(
        credentials=credentials_from_environment(api, names, options),
        imports=sample_block(call.imports | {("", "Client")}, package),
        async_imports=sample_block(call.imports | {("", "AsyncClient")}, package),
        call=lay_out(call.expression("result = client."), 4),
        async_call=lay_out(call.expression("result = await client."), 8),
    )


def credentials_from_environment(
    api: Api, names: PythonNames, options: PythonOptions
) -> Code:
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


def package_init(api: Api, client: ClientView, options: PythonOptions) -> LazyPackage:
    """The package's own `__init__`."""
    chosen = tuple(choice.name for choice in client.choices)
    modules = {
        "_runtime.limiter": ("RateLimiter",),
        "_runtime.options": ("ClientOptions",),
        "_runtime.retries": ("RetryPolicy",),
        "_runtime.timeouts": ("Timeout",),
        "_runtime.unset": ("UNSET", "Unset"),
        "client": (*_CLIENTS, *chosen),
        "errors": _ERRORS,
    }
    asks = any(operation.permissions for operation in api.operations)
    whole = (
        "models",
        *(("permissions",) if asks else ()),
        *(("webhooks",) if api.webhooks else ()),
    )
    return LazyPackage(
        doc=f"A client for the {api.title}.",
        runtime=Code("._runtime"),
        version=options.version,
        statements=(
            *(
                Code(f"from . import {module} as {module}")
                for module in ("errors", *whole)
            ),
            *(
                Code(f"from .{module} import {name} as {name}")
                for module, names in modules.items()
                for name in names
            ),
        ),
        entries=(
            *(_entry(module, ()) for module in whole),
            *(_entry(*item) for item in modules.items()),
        ),
    )


def former_classes(names: PythonNames) -> Mapping[str, str]:
    """The classes that had other names before, by those names."""
    former = names.former.classes
    return {name: names.classes[id_] for name, id_ in former.items()}


def models_init(
    api: Api, names: PythonNames, modules: tuple[ModelModule, ...]
) -> LazyPackage:
    """The `__init__` of `models`."""
    doc = f"Every model of the {api.title}."
    package = _lazy(doc, "models", {m.name: m.exports for m in modules})
    former = tuple(
        FormerClass(
            Code(f"{Identifier(name)} = {Identifier(now)}"),
            Code(f"{string(name)}: {string(now)}"),
        )
        for name, now in former_classes(names).items()
    )
    return replace(package, former=former)


def api_init(api: Api, names: PythonNames) -> LazyPackage:
    """The `__init__` of `api`."""
    groups = sorted(names.groups.values(), key=lambda group: group.module)
    doc = f"The operations of the {api.title}, a module for each tag."
    found = {g.module: (g.async_class_name, g.class_name) for g in groups}
    return _lazy(doc, "api", found)


def _lazy(
    doc: str, package: str, modules: Mapping[str, tuple[str, ...]]
) -> LazyPackage:
    """The `__init__` that gives out all that the modules of a package define.

    Each name is imported by itself: `import *` would give out what modules import, too.
    """
    exported = [
        (f"{package}.{module}", f"{name} as {name}")
        for module, names in modules.items()
        for name in names
    ]
    return LazyPackage(
        doc=doc,
        runtime=Code(".._runtime"),
        statements=(import_block(exported, package, 4),) if exported else (),
        entries=tuple(_entry(*item) for item in modules.items()),
    )


def _entry(module: str, names: tuple[str, ...]) -> Code:
    """The names of a module in one text, which takes a fraction of a list's lines."""
    together = " ".join(names)
    line = f"{string(module)}: {string(together)},"
    if len(line) <= WIDTH - _COLUMN:
        return Code(line)
    chunks = textwrap.wrap(
        together,
        WIDTH - _COLUMN - len('    " "'),
        break_long_words=False,
        break_on_hyphens=False,
    )
    margin = " " * (_COLUMN + 4)
    first = [f"{margin}{string(f'{chunk} ')}" for chunk in chunks[:-1]]
    last = [f"{margin}{string(chunks[-1])}", f"{' ' * _COLUMN}),"]
    return Code("\n".join([f"{string(module)}: (", *first, *last]))


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """The classes that `errors.py` gives out."""

    errors: tuple[str, ...]


def errors_view(runtime: str) -> ErrorsView:
    """Every class of errors in the source of the runtime's module of errors."""
    return ErrorsView(tuple(sorted(_ERROR_CLASS.findall(runtime))))
